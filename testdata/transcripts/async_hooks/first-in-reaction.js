// Contexts are first asked for in a reaction of a promise, or in a callback: what they are there does not reach others.
'use strict';

setTimeout(() => console.log('timer', global.storage?.getStore()), 20);
(async () => {
  await null;
  const { AsyncLocalStorage, executionAsyncId } = require('async_hooks');
  const storage = global.storage = new AsyncLocalStorage();
  storage.run(1, () => {});
  console.log('after run', storage.getStore());
  await null;
  console.log('later', storage.getStore());
  await storage.run(2, async () => {
    await null;
    console.log('within', storage.getStore(), executionAsyncId() > 0);
  });
  console.log('after', storage.getStore());
  throw new Error('last');
})().catch((err) => console.log('caught', err.message, global.storage.getStore()));
