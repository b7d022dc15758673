// While a source waits for its destination, listeners and an encoding come: nothing is lost, doubled or out of order.
const relay = require('./shared/relay');
const full = async (r) => {
  r.sink.pause();
  r.post(12_000_000);
  let before = -1;
  while (!r.b.writableNeedDrain || r.a.bytesRead !== before) {
    before = r.a.bytesRead;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};
const ways = {
  'data listener': (r, seen) => r.a.on('data', (chunk) => { seen.bytes += chunk.length; }),
  'unpipe and pipe': (r) => { r.a.unpipe(r.b); r.a.pipe(r.b); },
  'buffer': (r, seen) => { for (const chunk of r.a._readableState.buffer) seen.bytes += chunk.length; },
  'read': (r, seen) => { const chunk = r.a.read(); seen.bytes = chunk.length; },
  'read some': (r, seen) => { const chunk = r.a.read(10); seen.bytes = chunk.length; },
  'latin1': (r) => r.b.setDefaultEncoding('latin1') && r.a.setEncoding('latin1'),
  'write': (r, seen) => { r.insertions = true; r.b.write('<mine>', () => { seen.bytes = 1; }); },
};
const names = Object.keys(ways);
(function next() {
  const name = names.shift();
  if (!name) return;
  relay(async (r) => {
    const seen = { bytes: 0 };
    await r.send(200_000);
    await full(r);
    const waiting = r.a.readableLength;
    ways[name](r, seen);
    if (name === 'buffer' || name === 'read') console.log(name, seen.bytes === waiting);
    r.sink.resume();
    await r.arrived();
    console.log(name, seen.bytes > 0, r.inserted, r.a.bytesRead, r.b.bytesWritten);
    r.report();
    r.close();
    next();
  });
})();
