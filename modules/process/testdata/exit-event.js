process.on('exit', function (...args) {
  console.log('exit', args, this === process, process._exiting);
  Promise.resolve().then(() => console.log('microtask'));
  process.nextTick(() => console.log('never'));
  setTimeout(() => console.log('never'));
  setImmediate(() => console.log('never'));
});
process.on('exit', () => { process.exitCode = 8; });
process.exitCode = '12';
console.log(process._exiting, process.exitCode);
