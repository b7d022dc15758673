// What a script can see of two sockets while bytes move between them.
require('./shared/relay')(async (r) => {
  const show = () => {
    const { flowing, length, pipes, reading, needReadable, sync, resumeScheduled, readingMore, dataEmitted, awaitDrainWriters } = r.a._readableState;
    console.log({ flowing, length, pipes: pipes.length, reading, needReadable, sync, resumeScheduled, readingMore, dataEmitted, awaitDrainWriters });
    const { writing, needDrain, corked, bufferProcessing, pendingcb, sync: writeSync, length: writableLength } = r.b._writableState;
    console.log({ writing, needDrain, corked, bufferProcessing, pendingcb, writeSync, writableLength });
    for (const event of ['data', 'end', 'readable', 'close', 'error']) console.log('a', event, r.a.listeners(event).map((f) => f.name));
    for (const event of ['unpipe', 'error', 'close', 'finish', 'end', 'drain']) console.log('b', event, r.b.listeners(event).map((f) => f.name));
    console.log(r.a.readyState, r.b.readyState, r.a.readableDidRead, r.a.bytesRead, r.b.bytesWritten, r.a.bytesWritten, r.b.bytesRead);
  };
  show();
  await r.send(1000);
  show();
  for (let i = 0; i < 50; i++) await r.send(1000);
  show();
  r.report();
  r.close();
});
