// A transform that is no function is an uncaught exception, and the function runs without the store.
const { AsyncLocalStorage, AsyncResource } = require('async_hooks');
const { channel } = require('diagnostics_channel');
const { createHistogram, performance } = require('perf_hooks');

process.on('uncaughtException', (err) => console.log('uncaught', err.name, err.message));
for (const transform of [undefined, null, 0, '', false, 5, 'text', {}]) {
  const storage = new AsyncLocalStorage();
  const own = channel(`of ${String(transform)}`);
  own.bindStore(storage, transform);
  console.log(transform, own.runStores('data', () => storage.getStore()));
}

// Other numbers that are none.
const attempt = (label, f) => {
  try {
    console.log(label, f());
  } catch (err) {
    console.log(label, err.name, err.code, err.message);
  }
};
for (const id of [Symbol('id'), 5n]) attempt('triggerAsyncId', () => new AsyncResource('TYPE', { triggerAsyncId: id }).type);
attempt('lowest', () => createHistogram({ lowest: 5n }));
attempt('highest', () => createHistogram({ highest: 5n }));
attempt('both', () => createHistogram({ lowest: 1n, highest: 5n }).count);
attempt('buffer size', () => performance.setResourceTimingBufferSize(5n));
