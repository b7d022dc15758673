// A peer that does not read stops the source; what a script sees of that, and that nothing is lost.
require('./shared/relay')(async (r) => {
  let pauses = 0, resumes = 0, drains = 0;
  r.a.on('pause', () => pauses++);
  r.a.on('resume', () => resumes++);
  r.b.on('drain', () => drains++);
  await r.send(100_000);
  await r.send(100_000);
  r.sink.pause();
  r.post(24_000_000);
  let before = -1;
  while (!r.b.writableNeedDrain || r.a.bytesRead !== before) {
    before = r.a.bytesRead;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.log('paused', r.a.isPaused(), 'flowing', r.a.readableFlowing, 'needs drain', r.b.writableNeedDrain);
  console.log('pauses more than resumes', pauses - resumes, 'listeners', r.a.listenerCount('data'), r.b.listenerCount('drain') > 1);
  console.log('waits', r.b.writableLength > 0, r.a.readableLength > 0, 'source is ahead by', r.a.bytesRead - r.b.bytesWritten === r.a.readableLength);
  console.log('pipes', r.a._readableState.pipes.length, 'buffer', r.b._writableState.getBuffer().length, r.a._readableState.buffer.length > 0);
  r.sink.resume();
  await r.arrived();
  console.log('paused', r.a.isPaused(), 'flowing', r.a.readableFlowing, 'needs drain', r.b.writableNeedDrain, r.b.writableLength);
  console.log(pauses === resumes, pauses > 0, drains > 0);
  console.log(r.a.bytesRead, r.b.bytesWritten);
  r.report();
  r.close();
});
