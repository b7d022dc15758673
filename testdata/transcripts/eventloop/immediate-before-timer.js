// An immediate set in a timer or in an immediate runs before any timer set there.
'use strict';

setTimeout(() => {
  setTimeout(() => console.log('timer set by the timer'), 0);
  setImmediate(() => console.log('immediate set by the timer'));
  process.nextTick(() => console.log('tick set by the timer'));
}, 1);
