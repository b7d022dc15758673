// flags: ["--redirect-warnings=redirected-flag.tmp"]
// stderr: compare
// Warnings go to the file of the flag, one line each.
const fs = require('fs');
process.emitWarning('a bad practice warning');
process.emitWarning('an old one', 'DeprecationWarning', 'DEP_X');
process.emitWarning('with detail', { detail: 'the detail', code: 'CODE', type: 'Own' });
process.on('exit', () => {
  console.log(fs.readFileSync('redirected-flag.tmp', 'utf8').replace(/\(node:\d+\)/g, '(PID)').replace(/`.* --trace/, "`--trace"));
  fs.unlinkSync('redirected-flag.tmp');
});
