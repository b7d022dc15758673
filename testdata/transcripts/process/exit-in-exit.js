// exit() inside an 'exit' listener sets the code without another round.
'use strict';

let calls = 0;
process.on('exit', (code) => {
  calls++;
  console.log('exit', code, calls);
  process.exit(21);
});
process.on('exit', () => console.log('never'));
