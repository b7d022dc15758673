for (const callback of [false, true, null, 1, Infinity, 'str', {}, [], undefined]) {
  try { process.nextTick(callback); } catch (e) { console.log(e.name, e.code, e.message); }
}
process.nextTick(function () { 'use strict'; console.log([...arguments], this); }, 1, 2);
process.nextTick(() => {
  setTimeout(() => console.log('timer'), 0);
  process.nextTick(() => console.log('inner tick'));
  Promise.resolve().then(() => { console.log('microtask'); process.nextTick(() => console.log('tick of a microtask')); });
});
const { nextTick } = process;
nextTick(() => console.log('unbound'));
let n = 0;
setImmediate(() => console.log('immediate', n));
process.nextTick(function again() { if (++n < 1e5) process.nextTick(again); });
