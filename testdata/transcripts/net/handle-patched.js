// Methods that a script puts on a socket's handle: what Node calls them with.
'use strict';

const net = require('net');

const names = ['readStart', 'shutdown', 'writev', 'writeBuffer', 'writeAsciiString', 'writeUtf8String',
  'writeUcs2String', 'writeLatin1String', 'connect', 'close', 'ref', 'unref', 'setNoDelay', 'setKeepAlive',
  'reset', 'getsockname', 'getpeername'];

function show(value) {
  if (Buffer.isBuffer(value)) return `<Buffer ${value.toString('hex')}>`;
  if (Array.isArray(value)) return `[${value.map(show)}]`;
  if (typeof value === 'function') return 'function';
  if (value && typeof value === 'object') return `${value.constructor.name}{${Object.keys(value)}}`;
  return typeof value === 'number' && value > 1000 ? 'PORT' : JSON.stringify(value);
}

function patch(handle) {
  for (const name of names) {
    const original = handle[name];
    handle[name] = function (...args) {
      const result = original.apply(this, args);
      console.log(' ', name, args.map(show).join(' '), '->', result);
      return result;
    };
  }
}

const server = net.createServer((socket) => {
  socket.on('error', () => {});
  socket.resume();
}).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const client = net.connect({ port, host: '127.0.0.1', noDelay: true });
  patch(client._handle);
  client.write('early', 'latin1');
  client.on('connect', () => {
    console.log('connect');
    for (const encoding of ['utf8', 'utf-8', 'latin1', 'binary', 'ascii', 'ucs2', 'utf16le', 'hex', 'base64']) {
      client.write('abcd', encoding);
    }
    client.write(Buffer.from('buffer'));
    client.write(new Uint8Array([65]));
    client.cork();
    client.write('x');
    client.write(Buffer.from('y'));
    client.write('z', 'latin1');
    client.uncork();
    client.cork();
    client.write(Buffer.from('y'));
    client.write(Buffer.from('z'));
    client.uncork();
    console.log(typeof client.remoteAddress, typeof client.localAddress);
    client.setNoDelay(false).setKeepAlive(true, 3000).unref().ref();
    setImmediate(() => {
      console.log(client.bytesWritten);
      client.end('bye');
    });
  });
  client.on('close', () => {
    console.log('closed', client.bytesWritten);
    reset(port);
  });
});

function reset(port) {
  const client = net.connect(port, '127.0.0.1', () => client.resetAndDestroy());
  patch(client._handle);
  client.on('close', () => refuse(port));
}

// Methods that make the connection, or refuse to.
function refuse(port) {
  const cases = {
    'fails at once': () => -110,
    'fails later': function (req) {
      console.log(show(req), req.oncomplete.name, req.oncomplete.length, req.addressType);
      setImmediate(() => req.oncomplete(-111, this, req, true, true));
      return 0;
    },
    'succeeds with nothing behind it': function (req) {
      setImmediate(() => req.oncomplete(0, this, req, true, true));
      return 0;
    },
  };
  const next = (list) => {
    if (list.length === 0) {
      server.close();
      return;
    }
    const [[name, connect], ...rest] = list;
    console.log(name);
    const client = net.connect(port, '127.0.0.1');
    client._handle.connect = connect;
    client.on('connect', () => {
      console.log('connect', client.readyState);
      client.write('text');
    });
    client.on('error', (err) => console.log(err.message.replace(port, 'PORT'), err.code, err.syscall));
    client.on('close', () => next(rest));
  };
  next(Object.entries(cases));
}
