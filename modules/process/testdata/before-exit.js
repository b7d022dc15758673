const steps = [
  () => setTimeout(() => console.log('timer'), 1),
  () => process.nextTick(() => setImmediate(() => console.log('immediate'))),
  () => Promise.resolve().then(() => setImmediate(() => console.log('immediate'))),
  () => process.nextTick(() => console.log('a tick alone brings no other beforeExit')),
];
process.on('beforeExit', function (...args) { console.log('beforeExit', args, this === process); steps.shift()(); });
process.on('exit', (code) => console.log('exit', code));
process.exitCode = 3;
