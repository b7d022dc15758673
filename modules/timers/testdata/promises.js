'use strict';
const promises = require('timers/promises');
const timers = require('timers');

console.log(timers.promises === promises, Object.keys(promises).join(), promises.setTimeout.length, promises.setInterval.name);
console.log(timers.setTimeout[Symbol.for('nodejs.util.promisify.custom')] === promises.setTimeout);

// A signal as far as the module looks.
function signal(aborted, reason) {
  const listeners = new Set();
  return {
    aborted,
    reason,
    addEventListener(type, f) { listeners.add(f); },
    removeEventListener(type, f) { listeners.delete(f); },
    get listeners() { return listeners.size; },
    abort() { this.aborted = true; for (const f of [...listeners]) f({ type: 'abort' }); },
  };
}
const show = async (name, promise) => {
  try {
    console.log(name, 'resolved', await promise);
  } catch (e) {
    console.log(name, e.name, e.code, e.message, e.cause);
  }
};

(async () => {
  await show('value', promises.setTimeout(1, 'v'));
  await show('immediate', promises.setImmediate('q'));
  await show('delay', promises.setTimeout('x', 'v'));
  await show('ref', promises.setTimeout(undefined, 5, { ref: 1 }));
  await show('options', promises.setTimeout(1, 5, 6));
  await show('options', promises.setImmediate(5, null));
  await show('signal', promises.setTimeout(1, 5, { signal: 1 }));
  await show('aborted', promises.setTimeout(1, 1, { signal: signal(true, 'why') }));
  const s = signal(false, 'later');
  const waiting = promises.setTimeout(1e6, 1, { signal: s });
  console.log(s.listeners);
  s.abort();
  await show('abort', waiting);
  const unused = signal(false);
  await show('unused', promises.setTimeout(1, 'done', { signal: unused }));
  console.log(unused.listeners);
  await show('wait', promises.scheduler.wait(1));
  await show('yield', promises.scheduler.yield());

  const interval = promises.setInterval(2, 'x');
  console.log(Object.prototype.toString.call(interval), interval[Symbol.asyncIterator]() === interval);
  await show('tick', interval.next().then((r) => `${r.value} ${r.done}`));
  await show('tick', interval.next().then((r) => `${r.value} ${r.done}`));
  const two = [interval.next(), interval.return('r'), interval.next()];
  await show('last', Promise.all(two).then((all) => all.map((r) => `${r.value} ${r.done}`).join()));
  await show('bad', promises.setInterval(2, 'x', { ref: 'y' }).next());
  const t = signal(false, 'stop');
  const aborted = promises.setInterval(2, 'x', { signal: t });
  await aborted.next();
  t.abort();
  await show('interval', aborted.next());
  await show('interval', aborted.next().then((r) => `${r.value} ${r.done}`));
})();
