// What a Writable tells of itself at each step, and in which order end, prefinish, final
// and finish come.
'use strict';

const { Writable } = require('stream');

const flags = (w) => {
  const { ending, ended, finished, prefinished, length } = w._writableState;
  return [ending, ended, finished, prefinished, length, w.writable, w.writableEnded, w.writableFinished, w.writableAborted, w.writableNeedDrain].map((v) => (typeof v === 'boolean' ? Number(v) : v)).join('');
};
const ways = { now: (f) => f(), tick: (f) => process.nextTick(f), later: (f) => setImmediate(f) };
const stories = [];
for (const [writing, onWrite] of Object.entries(ways)) {
  for (const [finishing, onFinal] of Object.entries({ none: null, ...ways })) {
    for (const fails of ['', 'write', 'final']) {
      if (fails === 'final' && !onFinal) continue;
      for (const options of [{}, { autoDestroy: false }]) {
        stories.push(() => {
          const log = [];
          const note = (title) => log.push(`${title} ${flags(w)}`);
          const w = new Writable({
            ...options,
            write(chunk, encoding, callback) { note('_write'); onWrite(() => { callback(fails === 'write' ? new Error('write') : null); note('written'); }); },
            ...onFinal && { final(callback) { note('_final'); onFinal(() => { callback(fails === 'final' ? new Error('final') : null); note('final done'); }); } },
          });
          for (const event of ['prefinish', 'finish', 'error', 'close', 'drain']) w.on(event, () => note(`<${event}>`));
          w.write('a', (err) => note(`write callback ${err && err.message}`));
          const result = w.end('b', (err) => note(`end callback ${err && err.message}`));
          note('ended');
          w.end((err) => note(`second end ${err && err.message}`));
          return () => console.log(writing, finishing, fails || 'well', JSON.stringify(options), result === w, '|', log.join(', '), '|', flags(w));
        });
      }
    }
  }
}
(function next() {
  const story = stories.shift();
  if (!story) return;
  const tell = story();
  let rounds = 6;
  (function wait() {
    if (rounds-- > 0) return setImmediate(wait);
    tell();
    next();
  })();
})();
