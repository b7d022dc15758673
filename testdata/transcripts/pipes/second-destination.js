// A second destination gets what comes from then on; both get the same.
const net = require('net');
require('./shared/relay')(async (r) => {
  await r.send(700_000);
  let got = 0;
  const other = net.createServer((socket) => socket.on('data', (chunk) => { got += chunk.length; })).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.on('listening', resolve));
  const c = net.connect(other.address().port, '127.0.0.1');
  await new Promise((resolve) => c.on('connect', resolve));
  r.a.pipe(c);
  console.log(r.a._readableState.pipes.length, r.a.listenerCount('data'));
  await r.send(400_000);
  while (got < 400_000) await new Promise((resolve) => setTimeout(resolve, 5));
  console.log(c.bytesWritten, got);
  r.a.unpipe(c);
  console.log(r.a._readableState.pipes.length, r.a.listenerCount('data'));
  await r.send(400_000);
  console.log(c.bytesWritten, r.b.bytesWritten);
  r.report();
  c.destroy();
  other.close();
  r.close();
});
