// wrap makes a Readable of a legacy stream.
'use strict';

const { Readable, Writable, Stream } = require('stream');

const stories = [
  (done) => {
    const old = new Stream();
    const log = [];
    old.pause = () => log.push('pause');
    old.resume = () => log.push('resume');
    const r = new Readable({ highWaterMark: 10 });
    console.log(r.wrap(old) === r);
    for (let i = 0; i < 6; i++) old.emit('data', Buffer.from('abc'));
    console.log(log.join(), r.readableLength);
    r.on('data', (chunk) => log.push(chunk.length));
    r.on('end', () => { console.log(log.join()); done(); });
    setImmediate(() => old.emit('end'));
  },
  (done) => {
    const old = new Stream();
    old.pause = old.resume = () => {};
    const r = new Readable({ objectMode: true }).wrap(old);
    const got = [];
    r.on('data', (value) => got.push(value));
    r.on('end', () => { console.log(got); done(); });
    for (const value of [0, false, '', 'a', NaN]) old.emit('data', value);
    old.emit('end');
  },
  (done) => {
    for (const event of ['close', 'destroy', 'error']) {
      const old = new Stream();
      let calls = 0;
      const r = new Readable({ destroy(err, callback) { calls++; console.log(event, '_destroy', err && err.message); callback(err); } }).wrap(old);
      r.on('error', (err) => console.log(event, 'error', err.message));
      r.on('close', () => console.log(event, 'closed', calls));
      old.emit(event, event === 'error' ? new Error('old') : undefined);
    }
    setImmediate(done);
  },
  (done) => {
    const old = new Stream();
    let pauses = 0;
    old.pause = () => { pauses++; };
    old.resume = () => {};
    const r = new Readable({ highWaterMark: 4 }).wrap(old);
    let emitted = 0;
    r.on('pause', () => { emitted++; });
    const got = [];
    r.pipe(new Writable({ highWaterMark: 1, write(chunk, encoding, callback) { got.push(String(chunk)); setImmediate(callback); } })).on('finish', () => {
      console.log(got.join(''), pauses > 0, emitted > 0);
      done();
    });
    for (const letter of 'abcdefgh') old.emit('data', Buffer.from(letter));
    setImmediate(() => old.emit('end'));
  },
  (done) => {
    const old = new Stream();
    old.extra = function extra() { return [this === old, ...arguments]; };
    old.value = 5;
    const r = new Readable().wrap(old);
    console.log(typeof r.extra, r.extra && r.extra(1, 2), r.value, r._read.name, typeof r._destroy);
    const { wrap } = Readable;
    const w = wrap(new Stream());
    console.log(w instanceof Readable, w.readableObjectMode, wrap(new Stream(), { objectMode: false }).readableObjectMode, wrap(Object.assign(new Stream(), { readableObjectMode: false })).readableObjectMode);
    done();
  },
  (done) => {
    const source = new Readable({ read() {} });
    const r = new Readable().wrap(source);
    r.on('data', (chunk) => console.log('wrapped a Readable', String(chunk)));
    r.on('end', done);
    source.push('x');
    source.push(null);
  },
];
(function next() {
  const story = stories.shift();
  if (story) story(next);
})();
