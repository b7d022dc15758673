// A pipe that leaves its destination open.
require('./shared/relay')(async (r) => {
  r.insertions = true;
  await r.send(300_000);
  r.a.on('end', () => {
    console.log('end', r.b.writableEnded, r.b.writable, r.a.listenerCount('data'));
    r.b.write('<after>', async () => {
      while (!r.inserted) await new Promise((resolve) => setTimeout(resolve, 5));
      console.log(r.inserted);
      r.report();
      r.close();
    });
  });
  r.post(100_000);
  r.client.end();
}, { pipe: (a, b) => a.pipe(b, { end: false }) });
