// Unreferenced timers do not keep the loop alive, but fire while something else does.
'use strict';

setImmediate(() => {
  console.log('immediate');
  setImmediate(() => {
    console.log('second immediate');
    startTimers();
  }).unref().ref();
});

function startTimers() {
  setTimeout(() => console.log('never: too late'), 100000).unref();
  setInterval(() => {}, 50000).unref();
  setTimeout(() => console.log('unreferenced, in time'), 5).unref();
  const again = setTimeout(() => console.log('referenced again'), 20);
  again.unref();
  again.ref();
  setTimeout(() => console.log('last referenced one'), 60);
}
process.on('exit', (code) => console.log('exit', code));
