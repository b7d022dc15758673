process.on('uncaughtException', (e) => console.log('uncaught', e.name, e.code, e.message));
process.noDeprecation = true;
process.emitWarning('never', 'DeprecationWarning', 'DEP1');
process.noDeprecation = false;
process.throwDeprecation = true;
process.emitWarning('thrown', 'DeprecationWarning', 'DEP2');
process.throwDeprecation = false;
process.emitWarning('printed', 'DeprecationWarning', 'DEP3');
console.log(process.emit('warning', 'a text'), process.emit('warning', { name: 'no', message: 'error' }));
// The exception interrupts the ticks: what is left of them may run after timers that are due.
process.once('warning', () => setImmediate(() => {
  console.log(process.listeners('warning').map((f) => `${f.name} ${f.length}`));
  process.removeAllListeners('warning');
  process.emitWarning('nobody listens');
}));
