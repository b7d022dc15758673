// Ticks that queue ticks go before any timer or immediate.
'use strict';

const order = [];
setTimeout(() => order.push('timer'), 1);
setImmediate(() => {
  order.push('immediate');
  if (order.length === 3) report();
});
setTimeout(report, 60);

const end = Date.now() + 20;
let ticks = 0;
(function again() {
  ticks++;
  if (Date.now() < end) process.nextTick(again);
  else order.push('last tick');
})();

let reported = false;
function report() {
  if (reported || order.length < 3) return;
  reported = true;
  console.log(order[0], ticks > 10, order.slice(1).sort().join(' '));
}
