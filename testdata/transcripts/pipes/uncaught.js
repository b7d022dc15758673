// An exception in a timer while bytes move; the pipe goes on.
require('./shared/relay')(async (r) => {
  await r.send(300_000);
  process.on('uncaughtException', (err) => console.log('uncaught', err.message));
  setTimeout(() => { process.nextTick(() => console.log('tick')); throw new Error('thrown'); }, 1);
  await r.send(300_000);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await r.send(300_000);
  r.report();
  r.close();
});
