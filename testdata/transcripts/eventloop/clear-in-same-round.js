// A timer or immediate that an earlier one of the same round clears does not run.
'use strict';

const immediates = [];
immediates[0] = setImmediate(() => {
  console.log('immediate 0 clears 2 and itself');
  clearImmediate(immediates[2]);
  clearImmediate(immediates[0]);
  setImmediate(startTimers);
});
immediates[1] = setImmediate(() => console.log('immediate 1'));
immediates[2] = setImmediate(() => console.log('immediate 2'));

function startTimers() {
  const timers = [];
  timers[0] = setTimeout(() => {
    console.log('timer 0 clears 1 and 3');
    clearTimeout(timers[1]);
    clearTimeout(timers[3]);
  }, 5);
  timers[1] = setTimeout(() => console.log('timer 1'), 5);
  timers[2] = setTimeout(() => console.log('timer 2'), 5);
  timers[3] = setTimeout(() => console.log('timer 3'), 6);
}
