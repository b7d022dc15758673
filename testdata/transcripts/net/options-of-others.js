// Options that are proxies, are inherited, or are arrays that look like normalized arguments; properties of the
// prototypes themselves.
'use strict';
const net = require('net');

const attempt = (name, act) => {
  let made;
  try {
    made = act();
  } catch (e) {
    console.log(name, e.name, e.code, e.message);
    return;
  }
  console.log(name, made instanceof net.Socket ? 'a socket' : made instanceof net.Server ? 'a server' : made);
  if (made instanceof net.Socket) made.on('error', (e) => console.log(name, e.code));
  if (made instanceof net.Server) made.close();
};
const proxy = (o) => new Proxy(o, {});
const mark = Object.getOwnPropertySymbols(net._normalizeArgs([]))[0];
const marked = (list, value = true) => Object.assign(list, { [mark]: value });

attempt('connect to a proxy', () => new net.Socket().connect(proxy({ port: 1, host: '127.0.0.1' })));
attempt('net.connect to a proxy', () => net.connect(proxy({ port: 1, host: '127.0.0.1' })));
attempt('connect to an array', () => new net.Socket().connect([{ port: 1 }]));
attempt('connect to the proxy of an array', () => new net.Socket().connect(proxy([{ port: 1 }])));
attempt('connect to a marked array', () => new net.Socket().connect(marked([{ port: 1, host: '127.0.0.1' }, null])));
attempt('connect to a marked array without a callback', () => new net.Socket().connect(marked([{ port: 1, host: '127.0.0.1' }])));
attempt('connect to a marked array of a number', () => new net.Socket().connect(marked([5, null])));
attempt('connect to an array with a false mark', () => new net.Socket().connect(marked([{ port: 1 }], 0)));
attempt('connect to a marked object', () => new net.Socket().connect({ [mark]: true, 0: { port: 1 } }));

attempt('listen to nothing by proxy', () => net.createServer().listen(proxy({})));
attempt('listen by proxy', () => net.createServer().listen(proxy({ port: 0 })));
attempt('listen to an undefined port by proxy', () => net.createServer().listen(proxy({ port: undefined })));
attempt('listen to an inherited undefined port', () => net.createServer().listen(Object.create({ port: undefined })));
attempt('listen to an undefined path by proxy', () => net.createServer().listen(proxy({ path: undefined })));

const serverOptions = (s) => [s.allowHalfOpen, s.pauseOnConnect, s.noDelay, s.keepAlive, s.keepAliveInitialDelay].join(' ');
attempt('a server of inherited options', () => serverOptions(net.createServer(Object.create({ allowHalfOpen: true, noDelay: true, keepAliveInitialDelay: 5000 }))));
attempt('a server of a proxy', () => serverOptions(net.createServer(proxy({ allowHalfOpen: true }))));
attempt('a server of getters', () => serverOptions(net.createServer({
  get allowHalfOpen() { console.log('asked'); return 1; },
  get keepAliveInitialDelay() { console.log('asked'); return 9000; },
})));
attempt('a socket of a proxy', () => new net.Socket(proxy({ allowHalfOpen: true })).allowHalfOpen);
attempt('a getter that throws', () => new net.Socket({ get onread() { throw new Error('thrown'); } }));

for (const name of ['readyState', 'pending', 'bytesRead', 'bytesWritten', 'bufferSize', '_connecting', 'destroyed', 'readable', 'writable']) {
  attempt('prototype.' + name, () => net.Socket.prototype[name]);
}
