// Without a listener: the monitor, 'exit' with 1, no further callbacks.
'use strict';

process.on('uncaughtExceptionMonitor', (err, origin) => console.log('monitor', err.message, origin));
process.on('exit', (code) => console.log('exit', code));
process.on('beforeExit', () => console.log('never'));
setImmediate(() => console.log('never'));
setTimeout(() => {
  process.nextTick(() => console.log('never'));
  throw new Error('from a timer');
}, 0);
process.nextTick(() => {
  console.log('tick');
  throw new Error('from a tick');
});
process.nextTick(() => console.log('never'));
