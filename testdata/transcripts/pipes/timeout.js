// Bytes that are piped are activity of both sockets; when they stop, both time out.
require('./shared/relay')(async (r) => {
  await r.send(100_000);
  const began = Date.now();
  let still = false;
  for (const name of ['a', 'b']) {
    r[name].setTimeout(1200, () => console.log(name, 'timeout', still));
  }
  while (Date.now() - began < 2000) {
    await r.send(100);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  still = true;
  r.b.once('timeout', () => setImmediate(() => { r.report(); r.close(); }));
});
