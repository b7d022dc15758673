// A 'data' listener that comes while bytes are piped sees all that follow, and none of those before.
require('./shared/relay')(async (r) => {
  await r.send(1_000_000);
  await r.send(100);
  let seen = 0;
  const listener = (chunk) => { seen += chunk.length; if (!Buffer.isBuffer(chunk)) console.log('no Buffer'); };
  r.a.on('data', listener);
  console.log(r.a.listenerCount('data'));
  await r.send(500_000);
  await r.send(10);
  console.log(seen);
  r.a.off('data', listener);
  console.log(r.a.listenerCount('data'));
  await r.send(300_000);
  console.log(seen, r.a.bytesRead, r.b.bytesWritten);
  r.report();
  r.close();
});
