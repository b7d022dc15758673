process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', reason, promise === first || promise === second);
  process.nextTick(() => console.log('tick', reason));
  Promise.resolve().then(() => console.log('microtask', reason));
  if (reason === 1) setTimeout(() => promise.catch(() => console.log('caught')), 1);
});
process.on('rejectionHandled', function (promise) { console.log('handled', promise === first, arguments.length, this === process); });
process.on('warning', () => console.log('never'));
const first = Promise.reject(1);
const second = Promise.reject(2);
const third = Promise.reject(3);
process.nextTick(() => third.catch(() => console.log('in time')));
