// destroy(err, callback), _destroy in every way of calling back, and errors meanwhile.
'use strict';

const { Readable, Writable, Duplex, Transform } = require('stream');

const write = (chunk, encoding, callback) => callback();
const kinds = {
  Readable: (options) => new Readable({ read() {}, ...options }),
  Writable: (options) => new Writable({ write, ...options }),
  Duplex: (options) => new Duplex({ read() {}, write, ...options }),
  Transform: (options) => new Transform({ transform: write, ...options }),
};
const later = (f) => setImmediate(f);
const methods = {
  none: {},
  'as it is': { destroy(err, callback) { callback(err); } },
  swallows: { destroy(err, callback) { callback(); } },
  replaces: { destroy(err, callback) { callback(new Error('other')); } },
  'as it is, later': { destroy(err, callback) { later(() => callback(err)); } },
  'swallows, later': { destroy(err, callback) { later(() => callback(null)); } },
  'replaces, later': { destroy(err, callback) { later(() => callback(new Error('other'))); } },
  throws: { destroy() { throw new Error('thrown'); } },
  'twice': { destroy(err, callback) { callback(err); callback(new Error('second')); } },
  'on a tick': { destroy(err, callback) { process.nextTick(callback, err); } },
};
const text = (err) => (err ? err.message : String(err));
const stories = [];
for (const [kind, make] of Object.entries(kinds)) {
  for (const [how, options] of Object.entries(methods)) {
    for (const err of [undefined, null, new Error('reason')]) {
      stories.push(() => {
        const log = [];
        const s = make(options);
        const { _destroy } = s;
        s._destroy = function (e, callback) { log.push(`_destroy ${text(e)}`); return _destroy.call(this, e, callback); };
        for (const event of ['error', 'close', 'end', 'finish']) s.on(event, (e) => log.push(`${event} ${e ? e.message : ''} ${s.closed}`));
        const result = s.destroy(err, (...args) => log.push(`callback ${args.map(text)}`));
        log.push(`${result === s} ${s.destroyed} ${s.closed} errored ${text(s.errored)} emitted ${(s._readableState || s._writableState).errorEmitted}`);
        s.destroy(new Error('again'), (...args) => log.push(`second callback ${args.map(text)}`));
        return () => console.log(kind, how, text(err), '|', log.join(' | '), '|', text(s.errored));
      });
    }
  }
}
process.on('uncaughtException', (err) => console.log('uncaught', err.message));
(function next() {
  const story = stories.shift();
  if (!story) return;
  const tell = story();
  setImmediate(() => setImmediate(() => { tell(); next(); }));
})();
