// process.exit() calls process.reallyExit as it is then; if that returns, the script goes on.
'use strict';
const really = process.reallyExit;
const codes = [];
process.on('exit', (code) => console.log('exit', code, process._exiting));
process.reallyExit = (code) => codes.push(code);
console.log(process.exit(5), 'goes on');
process.exit();
process.exitCode = 7;
process.exit();
console.log(codes);
process.nextTick(() => console.log('a tick'));
setImmediate(() => {
  console.log('an immediate');
  process.reallyExit = really;
  process.exit(3);
});
