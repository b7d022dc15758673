// A 'readable' listener takes the flow over: it reads, and what it reads is still piped.
require('./shared/relay')(async (r) => {
  await r.send(500_000);
  let read = 0;
  r.a.on('readable', () => {
    for (let chunk; (chunk = r.a.read()) !== null;) read += chunk.length;
  });
  console.log(r.a.readableFlowing, r.a.listenerCount('data'));
  await r.send(200_000);
  console.log(read, r.a.readableFlowing);
  r.a.removeAllListeners('readable');
  await new Promise(setImmediate);
  console.log(r.a.readableFlowing);
  await r.send(100_000);
  console.log(read);
  r.report();
  r.close();
});
