// 'beforeExit' comes whenever the loop is empty; work that its listener starts brings it again.
'use strict';

let round = 0;
process.on('beforeExit', (code) => {
  round++;
  console.log('beforeExit', round, code);
  if (round === 1) setTimeout(() => console.log('timer of round 1'), 1);
  if (round === 2) setImmediate(() => console.log('immediate of round 2'));
  if (round === 3) {
    process.exitCode = 3;
    process.nextTick(() => {
      console.log('tick of round 3');
      setImmediate(() => console.log('immediate of that tick'));
    });
  }
  if (round === 4) process.nextTick(() => console.log('a tick alone brings no further round'));
});
process.on('exit', (code) => {
  console.log('exit', code);
  setTimeout(() => console.log('never'), 0);
  setImmediate(() => console.log('never'));
  process.nextTick(() => console.log('never'));
  Promise.resolve().then(() => console.log('a microtask of the exit listener does run'));
});
