// _construct: what waits for it, and every way in which it calls back.
'use strict';

const { Readable, Writable, Duplex, Transform } = require('stream');

const ways = {
  now: (callback) => callback(),
  tick: (callback) => process.nextTick(callback),
  later: (callback) => setImmediate(callback),
  fails: (callback) => callback(new Error('construct')),
  'fails later': (callback) => setImmediate(callback, new Error('construct')),
  throws: () => { throw new Error('thrown'); },
  twice: (callback) => { callback(); callback(); },
  never: () => {},
};
const acts = {
  nothing: () => {},
  used: (s, log) => {
    if (s.write) log.push(`write ${s.write('a', (err) => log.push(`written ${err && err.message}`))}`);
    if (s.read) log.push(`read ${s.read()}`);
  },
  ended: (s, log) => {
    s.end?.('a', (err) => log.push(`end callback ${err && err.message}`));
    if (!(s instanceof Transform)) s.push?.(null);
    s.resume?.();
  },
  destroyed: (s, log) => s.destroy(null, (err) => log.push(`destroy callback ${err && err.message}`)),
  'destroyed with an error': (s, log) => s.destroy(new Error('destroy'), (err) => log.push(`destroy callback ${err && err.message}`)),
};
const stories = [];
for (const kind of ['Readable', 'Writable', 'Duplex', 'Transform']) {
  for (const [way, construct] of Object.entries(ways)) {
    for (const [name, act] of Object.entries(acts)) {
      stories.push((done) => {
        const log = [];
        const call = (method) => function (...args) { log.push(method); const callback = args.pop(); if (typeof callback === 'function') callback(); };
        const s = new { Readable, Writable, Duplex, Transform }[kind]({
          construct(callback) { log.push('_construct'); construct(callback); },
          read() { log.push('_read'); }, write: call('_write'), transform: call('_transform'), final: call('_final'), flush: call('_flush'),
          destroy(err, callback) { log.push(`_destroy ${err && err.message}`); callback(err); },
        });
        for (const event of ['error', 'close', 'end', 'finish', 'prefinish', 'readable']) if (event !== 'readable' || name !== 'ended') s.on(event, (err) => log.push(`<${event}${err ? ' ' + (err.code || err.message) : ''}>`));
        log.push(String((s._writableState || s._readableState).constructed));
        act(s, log);
        log.push('--');
        let rounds = 5;
        (function wait() {
          if (rounds-- > 0) return setImmediate(wait);
          console.log(kind, way, name, '|', log.join(', '), '|', s.destroyed, s.closed);
          done();
        })();
      });
    }
  }
}
process.on('uncaughtException', (err) => console.log('uncaught', err.message));
(function next() {
  const story = stories.shift();
  if (story) story(next);
})();
