// Without a listener an unhandled rejection is an uncaught exception and ends the process.
'use strict';

process.on('exit', (code) => console.log('exit', code));
process.on('uncaughtExceptionMonitor', (err, origin) => console.log('monitor', err.message, origin));
setImmediate(() => console.log('never'));
(async () => {
  await null;
  throw new Error('in an async function');
})();
process.nextTick(() => console.log('tick'));
