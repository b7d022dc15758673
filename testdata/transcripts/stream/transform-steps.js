// The steps of a Transform: transform, final, flush, prefinish, finish, end.
'use strict';

const { Transform, PassThrough, Readable } = require('stream');

const ways = { now: (f) => f(), tick: (f) => process.nextTick(f), later: (f) => setImmediate(f) };
const stories = [];
for (const [how, when] of Object.entries(ways)) {
  for (const withFinal of [false, true]) {
    for (const fails of ['', 'transform', 'flush', 'final', 'throws']) {
      if (fails === 'final' && !withFinal) continue;
      stories.push((done) => {
        const log = [];
        const t = new Transform({
          objectMode: true,
          transform(chunk, encoding, callback) {
            log.push(`transform ${chunk}`);
            if (fails === 'throws') throw new Error('thrown');
            when(() => { this.push(chunk + 1); callback(fails === 'transform' ? new Error('transform') : null, chunk + 2); log.push('transformed'); });
          },
          flush(callback) { log.push('flush'); when(() => { callback(fails === 'flush' ? new Error('flush') : null, 'flushed'); log.push('flush done'); }); },
          ...withFinal && { final(callback) { log.push('final'); when(() => { callback(fails === 'final' ? new Error('final') : null); log.push('final done'); }); } },
        });
        for (const event of ['data', 'end', 'prefinish', 'finish', 'close', 'error']) t.on(event, (arg) => log.push(arg instanceof Error ? `<${event} ${arg.message}>` : arg === undefined ? `<${event}>` : `<${event} ${arg}>`));
        try {
          t.write(1, (err) => log.push(`written ${err && err.message}`));
          t.write(4);
          t.end(7, (err) => log.push(`ended ${err && err.message}`));
        } catch (err) {
          log.push(`caught ${err.message}`);
        }
        rounds(6, () => { console.log(how, withFinal, fails || 'well', '|', log.join(', ')); done(); });
      });
    }
  }
}
stories.push((done) => {
  const p = new PassThrough({ highWaterMark: 0 });
  p.on('drain', () => console.log('drain'));
  console.log(p.write('a'), p.writableNeedDrain);
  process.nextTick(() => {
    console.log(String(p.read()));
    console.log('second', p.read());
    done();
  });
});
stories.push((done) => {
  const t = new Transform({ objectMode: true, highWaterMark: 0, transform(chunk, encoding, callback) { callback(null, chunk); } });
  t.on('drain', () => console.log('object drain'));
  console.log(t.write(1), t.read(), t.read());
  t.once('readable', () => { console.log('readable', t.read(), t.read()); done(); });
});
stories.push((done) => {
  let reads = 0;
  const t = new Transform({ transform(chunk, encoding, callback) { this.push(null); callback(); } });
  const r = new Readable({ read() { reads++; this.push(Buffer.alloc(20000)); } });
  t.on('end', () => setImmediate(() => { console.log('ended early', r.isPaused(), reads); r.destroy(); done(); }));
  t.resume();
  r.pipe(t);
});
stories.push((done) => {
  const t = new Transform({ transform(chunk, encoding, callback) { callback(); callback(); } });
  for (const event of ['error', 'finish', 'end', 'close']) t.on(event, (err) => console.log('twice', event, err ? err.code : ''));
  t.resume();
  t.end('a');
  setImmediate(done);
});
stories.push((done) => {
  const chain = [new PassThrough({ objectMode: true }), new PassThrough({ objectMode: true }), new PassThrough({ objectMode: true })];
  chain[0].pipe(chain[1]).pipe(chain[2]);
  const got = [];
  chain[2].on('data', (value) => got.push(value)).on('end', () => { console.log(got); done(); });
  for (const value of [-1, 0, 1, '', false, NaN, undefined]) chain[0].write(value);
  chain[0].end();
});
stories.push((done) => {
  for (const f of [() => new Transform().write('a'), () => new Transform()._transform(), () => new PassThrough()._flush, () => new Transform({ transform: 5 }).write('a')]) {
    try {
      console.log(typeof f());
    } catch (err) {
      console.log(err.name, err.code, err.message);
    }
  }
  done();
});
function rounds(n, done) { if (n > 0) setImmediate(rounds, n - 1, done); else done(); }
(function next() {
  const story = stories.shift();
  if (story) story(next);
})();
