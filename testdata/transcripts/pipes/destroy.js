// Either side is destroyed while bytes move.
const relay = require('./shared/relay');
const ways = {
  'source': (r) => r.a.destroy(),
  'source with an error': (r) => r.a.destroy(new Error('enough')),
  'destination': (r) => r.b.destroy(),
  'destination with an error': (r) => r.b.destroy(new Error('enough')),
  'destination is ended': (r) => r.b.end(),
  'client resets': (r) => r.client.resetAndDestroy(),
  'sink resets': (r) => r.sink.resetAndDestroy(),
};
const names = Object.keys(ways);
(function next() {
  const name = names.shift();
  if (!name) return;
  relay(async (r) => {
    console.log(name);
    r.client.on('error', () => {});
    r.sink.on('error', () => {});
    await r.send(300_000);
    const printA = relay.log('  a:', r.a, ['end', 'finish', 'error', 'close']);
    const printB = relay.log('  b:', r.b, ['end', 'finish', 'error', 'close', 'unpipe']);
    ways[name](r);
    setTimeout(() => {
      printA();
      printB();
      console.log(' ', r.a.destroyed, r.b.destroyed, r.a._readableState.pipes.length, r.a.listenerCount('data'), r.a.readableFlowing);
      r.close();
      next();
    }, 200);
  });
})();
