// One direction has ended; the other goes on.
const relay = require('./shared/relay');
relay(async (r) => {
  await r.send(600_000);
  let back = 0;
  r.b.pipe(r.a);
  r.client.on('data', (chunk) => { back += chunk.length; });
  r.client.on('end', () => {
    console.log('back', back, r.a.bytesWritten, r.b.bytesRead, r.b.readableEnded, r.a.writableFinished);
    r.report();
    r.server.close();
    r.target.close();
  });
  r.sink.on('end', () => {
    console.log('ended', r.a.readableEnded, r.a.destroyed, r.b.writableFinished, r.b.destroyed);
    r.sink.write(Buffer.alloc(400_000), () => r.sink.end(Buffer.alloc(1000)));
  });
  r.client.end();
}, { allowHalfOpen: true });
