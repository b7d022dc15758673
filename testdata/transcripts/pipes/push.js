// The script itself pushes to the source, and unshifts.
require('./shared/relay')(async (r) => {
  r.insertions = true;
  await r.send(300_000);
  console.log(r.a.push('<pushed>'), r.a.bytesRead, r.b.bytesWritten);
  await r.send(100_000);
  console.log(r.a.unshift('<unshifted>'), r.a.readableLength);
  await r.send(100_000);
  while (!r.inserted.includes('unshifted')) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(r.inserted, r.a.bytesRead, r.b.bytesWritten);
  r.report();
  r.close();
});
