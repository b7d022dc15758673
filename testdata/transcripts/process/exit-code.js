// process.exit ends at once; listeners may change the code.
'use strict';

process.on('exit', (code) => {
  console.log('first listener', code, process.exitCode);
  process.exitCode = 9;
});
process.on('exit', (code) => {
  console.log('second listener', code, process.exitCode);
  process.exit();
});
process.on('beforeExit', () => console.log('never'));
setTimeout(() => console.log('never'), 1);
process.nextTick(() => console.log('never'));
console.log('before');
process.exit(5);
console.log('never');
