// exit() inside a callback: nothing that waits runs any more.
'use strict';

process.on('exit', (code) => console.log('exit', code));
setTimeout(() => {
  Promise.resolve().then(() => console.log('never'));
  process.nextTick(() => console.log('never'));
  setImmediate(() => console.log('never'));
  process.exit();
}, 1);
setTimeout(() => console.log('never'), 1);
setInterval(() => {}, 1000);
process.exitCode = 4;
