// Either side is destroyed while the source waits for its destination.
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
  'source': (r) => r.a.destroy(),
  'source with an error': (r) => r.a.destroy(new Error('enough')),
  'destination': (r) => r.b.destroy(),
  'destination with an error': (r) => r.b.destroy(new Error('enough')),
  'destination is reset': (r) => r.b.resetAndDestroy(),
};
const names = Object.keys(ways);
(function next() {
  const name = names.shift();
  if (!name) return;
  relay(async (r) => {
    console.log(name);
    r.client.on('error', () => {});
    r.sink.on('error', () => {});
    const printA = relay.log('  a:', r.a, ['end', 'finish', 'error', 'close']);
    const printB = relay.log('  b:', r.b, ['end', 'finish', 'error', 'close', 'unpipe']);
    await r.send(200_000);
    await full(r);
    ways[name](r);
    console.log(' ', r.a.destroyed, r.b.destroyed, r.a.readableLength > 0, r.a.listenerCount('data'));
    setTimeout(() => {
      printA();
      printB();
      console.log(' ', r.a.destroyed, r.b.destroyed, r.a._readableState.pipes.length, r.a.listenerCount('data'), r.a.readableFlowing);
      r.close();
      next();
    }, 200);
  });
})();
