// Ticks that queue ticks go before any timer or immediate.
'use strict';

const order = [];
setTimeout(() => order.push('timer'), 1);
setImmediate(() => order.push('immediate'));

const end = Date.now() + 20;
let ticks = 0;
process.nextTick(function again() {
  ticks++;
  if (ticks < 100 || Date.now() < end) process.nextTick(again);
  else order.push('last tick');
});

process.on('exit', () => console.log(order[0], ticks >= 100, order.slice(1).sort().join(' ')));
