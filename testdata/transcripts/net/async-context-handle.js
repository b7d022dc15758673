// The store of an AsyncLocalStorage stays that of the connection where a script has looked at the handle, or
// has put methods of its own on it.
'use strict';

const net = require('net');
const { AsyncLocalStorage, executionAsyncId, triggerAsyncId } = require('async_hooks');

const als = new AsyncLocalStorage();
const seen = [];
const note = (what) => seen.push(`${what}: ${als.getStore()}`);

const server = net.createServer((socket) => {
  const id = socket._handle.getAsyncId();
  socket.on('data', () => note(`accepted data, on its handle: ${executionAsyncId() === id}`));
  socket.on('end', () => note('accepted end'));
  socket.end('answer');
});

server.listen(0, () => {
  const id = server._handle.getAsyncId();
  server.on('connection', () => note(`connection, on the listener: ${executionAsyncId() === id}`));
  const client = als.run('at connect', () => net.connect(server.address().port, '127.0.0.1'));
  const handle = client._handle;
  const own = handle.writeBuffer;
  handle.writeUtf8String = function (req, text) { return this.writeBuffer(req, Buffer.from(text)); };
  handle.writeBuffer = function (...args) {
    note('writeBuffer');
    return own.apply(this, args);
  };
  const shutdown = handle.shutdown;
  handle.shutdown = function (req) {
    note('shutdown');
    return shutdown.call(this, req);
  };
  client.on('connect', () => {
    note(`connect, caused by the handle: ${triggerAsyncId() === handle.getAsyncId()}`);
    als.run('at write', () => client.write(Buffer.from('question'), () => note('write callback')));
    als.run('at end', () => client.end(() => note('end callback')));
  });
  client.once('data', () => note(`data, on the handle: ${executionAsyncId() === handle.getAsyncId()}`));
  client.on('end', () => note('end'));
  client.on('close', () => {
    note('close');
    server.close();
  });
});
process.on('exit', () => console.log(seen.sort()));
