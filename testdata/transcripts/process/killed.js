// Without a listener a signal ends the process; 'exit' is not emitted.
'use strict';

process.on('exit', () => console.log('never'));
console.log('before');
process.kill(process.pid, 'SIGTERM');
setTimeout(() => console.log('never'), 10000);
