// stream.pipeline between sockets: to its end, and with either side destroyed.
const { pipeline } = require('stream');
const relay = require('./shared/relay');
const ways = {
  'client ends': (r) => r.client.end(),
  'source is destroyed': (r) => r.a.destroy(),
  'destination is destroyed': (r) => r.b.destroy(new Error('enough')),
  'client resets': (r) => r.client.resetAndDestroy(),
};
const names = Object.keys(ways);
(function next() {
  const name = names.shift();
  if (!name) return;
  relay(async (r) => {
    console.log(name);
    r.client.on('error', () => {});
    r.sink.on('error', () => {});
    pipeline(r.a, r.b, (err) => {
      console.log('  pipeline', err ? err.code || err.message : err, r.a.destroyed, r.b.destroyed);
      setTimeout(() => { r.report(); r.close(); next(); }, 50);
    });
    await r.send(600_000);
    console.log('  moved', r.a.listenerCount('data'), r.a._readableState.pipes.length);
    ways[name](r);
  }, { pipe: null });
})();
