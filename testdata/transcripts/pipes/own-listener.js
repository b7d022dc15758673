// The listener of the pipe itself is taken away, and called by the script.
require('./shared/relay')(async (r) => {
  r.insertions = true;
  await r.send(300_000);
  const [ondata] = r.a.listeners('data');
  console.log(ondata.name, ondata.length);
  ondata(Buffer.from('<mine>'));
  await r.send(100_000);
  r.a.off('data', ondata);
  console.log(r.a.listenerCount('data'), r.a.readableFlowing, r.a._readableState.pipes.length);
  r.post(1000);
  await new Promise((resolve) => setTimeout(resolve, 50));
  console.log(r.got === r.sent, r.a.bytesRead - r.b.bytesWritten + '<mine>'.length, r.inserted);
  r.close();
});
