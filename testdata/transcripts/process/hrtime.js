// Clocks go forward.
'use strict';

const a = process.hrtime();
const b = process.hrtime.bigint();
const n = performance.now();
setTimeout(() => {
  const [s, ns] = process.hrtime(a);
  console.log(s * 1e3 + ns / 1e6 >= 19, Number.isInteger(s), Number.isInteger(ns), ns < 1e9);
  const passed = process.hrtime.bigint() - b;
  console.log(typeof passed, passed >= 19000000n);
  console.log(performance.now() - n >= 19, process.uptime() > 0.019, performance.timeOrigin <= Date.now());
}, 20);
for (const time of [5, 'x', [1], [1, 2, 3], null]) {
  try {
    process.hrtime(time);
    console.log('accepted', time);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
