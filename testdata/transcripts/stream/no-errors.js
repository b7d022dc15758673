// What is thrown or called back in the place of an error without being one: where it is falsy, the stream is destroyed
// without an error or goes on.
'use strict';

const { Readable, Writable, Duplex, Transform, finished } = require('stream');

const show = (value) => (value instanceof Error ? value.code ?? value.message : String(value));
const values = [undefined, null, 0, false, '', 'text', new Error('x')];
const ways = {
  throw(value) { throw value; },
  call(value, callback) { callback(value); },
  twice(value, callback) { callback(value); callback(value); },
  async reject(value) { throw value; },
};
const hooks = { Readable: ['construct', 'read', 'destroy'], Writable: ['construct', 'write', 'writev', 'final', 'destroy'], Duplex: ['read'], Transform: ['transform', 'flush', 'final', 'construct'] };

process.on('unhandledRejection', (reason) => console.log('unhandled', show(reason)));
process.on('uncaughtException', (err) => console.log('uncaught', show(err)));

(async () => {
  for (const C of [Readable, Writable, Duplex, Transform]) for (const hook of hooks[C.name]) for (const way in ways) {
    for (const value of values) {
      const told = [];
      const s = new C({
        ...(C !== Transform && { read() { this.push(null); }, write(chunk, encoding, callback) { callback(); } }),
        ...(C === Transform && { transform(chunk, encoding, callback) { callback(null, chunk); } }),
        [hook](...args) { return ways[way](value, args.find((arg) => typeof arg === 'function') ?? (() => {})); },
      });
      for (const event of ['error', 'close', 'end', 'finish', 'data']) s.on(event, (arg) => told.push(arg === undefined ? event : `${event} ${show(arg)}`));
      finished(s, (err) => told.push(`finished ${show(err)}`));
      try {
        s.cork?.();
        s.write?.('a', (err) => told.push(`a ${show(err)}`));
        s.write?.('b', (err) => told.push(`b ${show(err)}`));
        s.end?.('c', (err) => told.push(`end ${show(err)}`));
      } catch (err) {
        told.push(`thrown ${show(err)}`);
      }
      if (hook === 'destroy') setImmediate(() => s.destroy());
      for (let i = 0; i < 4; i++) await new Promise(setImmediate);
      console.log(C.name, hook, way, show(value), '|', told.join(', '), '|', s.destroyed, show(s.errored));
    }
  }
})();
