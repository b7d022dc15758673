// _final calls back more than once, with and without an error, at once and later.
'use strict';
const { Writable } = require('stream');

async function round(results, sync, autoDestroy) {
  const lines = [];
  const show = (what) => lines.push(`${what} ${w._writableState.pendingcb} ${w.destroyed} ${w.writableFinished}`);
  const w = new Writable({
    autoDestroy,
    write(chunk, encoding, callback) { callback(); },
    final(callback) {
      const call = () => {
        for (const result of results) {
          callback(result);
          show('called back');
        }
      };
      if (sync) call();
      else setImmediate(call);
    },
  });
  for (const event of ['prefinish', 'finish', 'close', 'error']) w.on(event, (e) => show(event + (e ? ' ' + (e.code || e.message) : '')));
  w.end((e) => show('end called back ' + (e && (e.code || e.message))));
  show('end');
  for (let i = 0; i < 5; i++) await new Promise(setImmediate);
  console.log(results.map((e) => e && e.message), { sync, autoDestroy });
  for (const line of lines) console.log(' ', line);
}
(async () => {
  const a = new Error('a');
  const b = new Error('b');
  for (const results of [[a], [a, undefined], [a, b], [undefined, b], [undefined, undefined]]) {
    for (const sync of [true, false]) for (const autoDestroy of [true, false]) await round(results, sync, autoDestroy);
  }
})();
