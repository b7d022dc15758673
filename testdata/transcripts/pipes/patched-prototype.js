// The same with the prototypes of all sockets, and of all emitters.
const net = require('net');
const { Readable } = require('stream');
const EventEmitter = require('events');
require('./shared/relay')(async (r) => {
  await r.send(300_000);
  for (const [proto, name, of] of [[net.Socket.prototype, '_write', 'b'], [net.Socket.prototype, 'write', 'b'], [Readable.prototype, 'push', 'a'], [EventEmitter.prototype, 'emit', 'a']]) {
    let bytes = 0;
    const own = Object.getOwnPropertyDescriptor(proto, name);
    const original = proto[name];
    proto[name] = function (...args) {
      const chunk = name === 'emit' ? args[0] === 'data' && args[1] : args[0];
      if (this === r[of] && chunk && chunk.length) bytes += chunk.length;
      return original.apply(this, args);
    };
    await r.send(150_000);
    console.log(name, bytes);
    if (own) Object.defineProperty(proto, name, own); else delete proto[name];
    await r.send(150_000);
    console.log(name, bytes);
  }
  r.report();
  r.close();
});
