process.on('exit', (code) => console.log('exit', code));
process.on('uncaughtException', function (e, origin) {
  console.log('uncaught', e && e.message, origin, this === process, arguments.length);
});
setImmediate(() => { throw new Error('immediate'); });
setImmediate(() => {
  console.log('immediate');
  setTimeout(() => { throw undefined; }, 100);
  setTimeout(() => console.log('timer'), 100);
});
process.nextTick(() => { console.log('first tick'); throw new Error('tick'); });
process.nextTick(() => console.log('second tick'));
Promise.resolve().then(() => console.log('microtask'));
queueMicrotask(() => { throw new Error('microtask'); });
throw new Error('main');
