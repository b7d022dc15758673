// A corked destination keeps what is piped.
require('./shared/relay')(async (r) => {
  await r.send(50_000);
  r.b.cork();
  r.post(3000);
  while (r.b.writableLength < 3000) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(r.b.writableLength, r.b.writableCorked, r.b.bytesWritten, r.got);
  r.post(20_000);
  while (r.b.writableLength < 16_000) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(r.b.writableNeedDrain, r.a.isPaused(), r.got);
  r.b.uncork();
  await r.arrived();
  console.log(r.b.writableLength);
  await r.send(50_000);
  console.log(r.b.writableLength, r.b.bytesWritten);
  r.report();
  r.close();
});
