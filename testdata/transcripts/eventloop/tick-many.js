// Ticks that queue themselves a million times grow nothing, and the immediate still comes.
'use strict';
let n = 0;
setImmediate(() => console.log('immediate', n));
const before = process.memoryUsage().heapUsed;
process.nextTick(function again() { if (++n < 1e6) process.nextTick(again); else console.log(n) });
