'use strict';
const timers = require('timers');
const { setTimeout, clearTimeout, setInterval, clearInterval } = timers;
const text = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code}: ${e.message}`; } };
process.on('warning', (w) => console.log(w.name, w.code, w.message));

const o = { _onTimeout(...args) { console.log('called', args.length, this === o, Object.keys(o).join(), o._idleTimeout); startBoth(); } };
timers.enroll(o, 30);
console.log(Object.keys(o).join(), o._idleNext === o, o._idlePrev === o);
timers.active(o);
console.log(Object.keys(o).join(), Number.isInteger(o._idleStart), o._destroyed);
timers._unrefActive({});
const untouched = { _idleTimeout: -1 };
timers.active(untouched);
console.log(Object.keys(untouched).join());
for (const msecs of ['foo', {}, Symbol('x'), undefined, -1, Infinity, NaN, 1.5, 2 ** 31]) {
  const item = {};
  console.log(text(() => timers.enroll(item, msecs)), item._idleTimeout);
}
console.log(text(() => timers.enroll(undefined, 5)));

const q = {
  _idleTimeout: 2,
  _onTimeout() {
    timers.unenroll(p);
    console.log('q', p._destroyed, p._idleTimeout, p._idleNext);
    const i = setInterval(() => {
      console.log('interval');
      timers.unenroll(i);
      repeat();
    }, 6);
  },
};
const p = { _idleTimeout: 2, _onTimeout() { console.log('never'); } };
function startBoth() {
  timers.active(q);
  timers.active(p);
  timers.unenroll({});
  const t = setTimeout(() => console.log('never'), 3);
  timers.unenroll(t);
  console.log(t._idleTimeout, t._destroyed, typeof t._onTimeout);
}
const repeating = { _idleTimeout: 3, _repeat: 4, calls: 0, _onTimeout() { if (++this.calls === 3) timers.unenroll(this); } };
function repeat() {
  timers._unrefActive(repeating);
  const waiting = setInterval(() => {
    if (repeating.calls < 3) return;
    clearInterval(waiting);
    console.log(repeating.calls, repeating._destroyed);
    const cleared = setTimeout(() => console.log('never'), 3);
    clearTimeout(cleared);
    timers.active(cleared);
    console.log(cleared._idleTimeout, cleared._destroyed);
    const alone = { _onTimeout() { console.log('never: nothing keeps the loop alive'); } };
    timers.enroll(alone, 5000);
    timers._unrefActive(alone);
  }, 1);
}
