// The methods of handles of each kind, and some that few programs call.
'use strict';

const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'net-'));
function show(title, handle) {
  console.log(title);
  for (let o = handle; o !== Object.prototype; o = Object.getPrototypeOf(o)) {
    for (const key of Reflect.ownKeys(o)) {
      if (key === 'onread' || key === '_externalStream') continue; // they need more of Node than a socket
      const { value, get, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, key);
      console.log(' ', key, get ? 'getter' : typeof value === 'function' ? `${value.name}/${value.length}` : typeof value,
        writable, enumerable, configurable);
    }
  }
}

const tcp = net.createServer((socket) => {
  const handle = socket._handle;
  show('connection', handle);
  console.log(handle.owner === socket, handle.setBlocking(true), handle.setBlocking(false));
  const id = handle.getAsyncId();
  console.log(handle.asyncReset({}), handle.getAsyncId() > id);
  socket.end();
  tcp.close();
  pipe.listen(path.join(dir, 's'), () => {
    show('listening pipe', pipe._handle);
    net.connect(path.join(dir, 's')).resume();
  });
});
const pipe = net.createServer((socket) => {
  show('pipe', socket._handle);
  // Bytes that are read into a script's own memory are no business of the stream.
  const memory = Buffer.alloc(8);
  console.log(socket._handle.useUserBuffer(memory));
  socket.end();
  pipe.close(() => fs.rmSync(dir, { recursive: true }));
});
tcp.listen(0, '127.0.0.1', () => {
  show('listening', tcp._handle);
  net.connect(tcp.address().port, '127.0.0.1').resume();
});
