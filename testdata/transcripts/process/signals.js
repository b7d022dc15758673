// A listener for a signal keeps the process from being killed.
'use strict';

const alive = setInterval(() => {}, 1000);
process.on('SIGUSR2', (name, number) => {
  console.log('got', name, number);
  process.kill(process.pid, 'SIGTERM');
});
process.once('SIGTERM', (name, number) => {
  console.log('got', name, number, process.listenerCount('SIGTERM'));
  clearInterval(alive);
});
console.log(process.kill(process.pid, 'SIGUSR2'));
