// 'beforeExit' again after a server, after chains of timers, and after an immediate that a tick has set.
'use strict';
const net = require('net');
const steps = [
  () => setImmediate(() => console.log('immediate')),
  () => setTimeout(() => console.log('timer'), 1),
  () => net.createServer().listen(0, '127.0.0.1', function () { console.log('listening'); this.close(() => console.log('closed')) }),
  () => setTimeout(() => setTimeout(() => setTimeout(() => console.log('chain'), 1), 1), 1),
  () => process.nextTick(() => { console.log('tick'); setImmediate(() => console.log('immediate of tick')) }),
  () => Promise.resolve().then(() => setTimeout(() => console.log('timer of microtask'), 1)),
  () => setTimeout(() => console.log('never'), 1000).unref(),
];
process.on('beforeExit', (code) => {
  console.log('beforeExit', code, process.exitCode);
  const step = steps.shift();
  if (step) step();
});
process.once('beforeExit', () => { process.exitCode = 4 });
process.on('exit', (code) => console.log('exit', code));
