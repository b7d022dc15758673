// unpipe while bytes are piped, and another pipe later.
require('./shared/relay')(async (r) => {
  r.b.on('unpipe', (source) => console.log('unpipe', source === r.a));
  r.b.on('pipe', (source) => console.log('pipe', source === r.a));
  r.a.on('pause', () => console.log('pause'));
  r.a.on('resume', () => console.log('resume'));
  await r.send(300_000);
  r.a.unpipe(r.b);
  console.log(r.a.readableFlowing, r.a.isPaused(), r.a.listenerCount('data'), r.b.listenerCount('drain'), r.a._readableState.pipes.length);
  r.post(100);
  while (r.a.readableLength < 100) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(r.a.readableLength, r.b.bytesWritten);
  r.a.pipe(r.b);
  await r.arrived();
  console.log(r.a.readableLength, r.b.bytesWritten);
  await r.send(200_000);
  r.report();
  r.close();
});
