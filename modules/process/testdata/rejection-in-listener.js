// What a listener rejects is reported after the ticks and microtasks it leaves.
process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', reason);
  if (reason === 1) {
    process.nextTick(() => console.log('tick'));
    Promise.reject('from the listener');
    Object.freeze(promise);
    setTimeout(() => promise.catch(() => {}), 1);
  }
});
process.on('rejectionHandled', () => console.log('handled'));
Object.freeze(Promise.reject(1));
Promise.reject(2);
