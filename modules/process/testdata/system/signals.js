process.on('SIGUSR2', function (...args) { console.log('SIGUSR2', args, this === process); });
console.log(process.eventNames());
for (const signal of ['SIGKILL', 'SIGSTOP']) {
  try { process.on(signal, () => {}); } catch (e) { console.log(e.message, e.code, e.errno, e.syscall); }
}
process.on('SIGNONE', () => {});
console.log(process.kill(process.pid, 'SIGUSR2'), process.kill(process.pid, 0));
process.once('SIGTERM', () => {
  console.log('SIGTERM', process.listenerCount('SIGTERM'));
  process.removeAllListeners('SIGUSR2');
  process.kill(process.pid, 'SIGUSR2');
  setTimeout(() => console.log('never'), 10000);
});
setTimeout(() => process.kill(process.pid, 15), 50);
setTimeout(() => console.log('never'), 20000);
