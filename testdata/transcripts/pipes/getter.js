// A getter in the place of a method, which throws once.
require('./shared/relay')(async (r) => {
  await r.send(300_000);
  const { push } = r.a;
  let gets = 0;
  Object.defineProperty(r.a, 'push', { configurable: true, get() { gets++; return push; } });
  await r.send(150_000);
  console.log(gets > 0);
  Object.defineProperty(r.a, 'push', { configurable: true, get() { throw new Error('no push'); } });
  process.once('uncaughtException', (err) => {
    console.log('uncaught', err.message);
    r.close();
  });
  r.post(10);
});
