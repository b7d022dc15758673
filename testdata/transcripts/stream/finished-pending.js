// finished waits for what is pending: a write, a _final, data that nobody read.
'use strict';

const { Readable, Writable, Duplex, finished } = require('stream');

const write = (chunk, encoding, callback) => callback();
const never = () => {};
const streams = {
  'final never done': (o) => new Writable({ ...o, write, final: never }).end(),
  'write never done': (o) => new Writable({ ...o, write: never }).end('x'),
  'duplex, final never done': (o) => new Duplex({ ...o, read: never, write, final: never }).end(),
  'duplex, write never done': (o) => new Duplex({ ...o, read: never, write: never }).end('x'),
  unread(o) {
    const r = new Readable({ ...o, read: never });
    r.push('x');
    r.push(null);
    return r;
  },
  'empty, unread'(o) {
    const r = new Readable({ ...o, read: never });
    r.push(null);
    return r;
  },
  'duplex, unread'(o) {
    const d = new Duplex({ ...o, read: never, write });
    d.push('x');
    d.push(null);
    return d;
  },
  'no readable side': (o) => new Duplex({ ...o, readable: false, write, final: never }).end(),
  'no writable side'(o) {
    const d = new Duplex({ ...o, writable: false, read: never });
    d.push(null);
    return d;
  },
  'both pending'(o) {
    const d = new Duplex({ ...o, read: never, write, final: never }).end();
    d.push(null);
    return d;
  },
  'not writable by assignment': (o) => Object.assign(new Writable({ ...o, write }), { writable: false }),
  'closed by hand': (o) => {
    const w = new Writable({ ...o, write, final: never }).end();
    setImmediate(() => w.emit('close'));
    return w;
  },
  'destroyed': (o) => {
    const w = new Writable({ ...o, write: never }).end('x');
    setImmediate(() => w.destroy());
    return w;
  },
};

const results = [];
for (const [name, make] of Object.entries(streams)) {
  for (const options of [{}, { autoDestroy: false }, { emitClose: false }]) {
    for (const sides of [{}, { readable: false }, { writable: false }]) {
      for (const when of ['at once', 'later']) {
        const stream = make(options), result = { title: `${name} ${JSON.stringify(options)} ${JSON.stringify(sides)} ${when}`, log: 'not called' };
        results.push(result);
        const watch = () => finished(stream, sides, (err) => { result.log = err ? err.code : 'called'; });
        if (when === 'at once') watch();
        else setImmediate(watch);
      }
    }
  }
}
let rounds = 5;
(function wait() {
  if (rounds-- > 0) setImmediate(wait);
  else for (const { title, log } of results) console.log(title, log);
})();
