// Random streams that are joined: by pipeline, finished, iteration, operators, compose,
// Duplex.from. Each line stands for one such story, with the length and a digest of its
// log. To see a story that differs, put its number into `shown`.
'use strict';

const { Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished, compose, addAbortSignal } = require('stream');

const stories = 150;
const shown = 0;

const message = (err) => (err ? err.code || err.message || String(err) : String(err));
const show = (chunk) => (Buffer.isBuffer(chunk) ? 'bytes ' + chunk.toString('latin1') : JSON.stringify(chunk));

// A random number generator with a state of 32 bits.
function generator(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function digest(lines) {
  let h = 0x811c9dc5;
  for (const line of lines) for (let i = 0; i <= line.length; i++) h = Math.imul(h ^ line.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(16);
}

class Story {
  constructor(seed) {
    this.random = generator(seed * 7919);
    this.lines = [];
    this.streams = [];
    this.failures = this.chance(0.4);
  }

  log(line) { if (this.lines.length < 3000) this.lines.push(line); }
  int(n) { return Math.floor(this.random() * n); }
  pick(list) { return list[this.int(list.length)]; }
  chance(p) { return this.random() < p; }
  fails(p) { return this.failures && this.chance(p) ? new Error('failure ' + this.int(100)) : null; }
  later(how, f) { [(g) => g(), process.nextTick, queueMicrotask, setImmediate][how](f); }

  // options are those that all kinds of streams have.
  options() {
    const o = { objectMode: this.objectMode };
    if (this.chance(0.5)) o.highWaterMark = this.pick([0, 1, 2, 4]);
    if (this.chance(0.1)) o.autoDestroy = false;
    if (this.chance(0.1)) o.emitClose = false;
    if (this.chance(0.2)) {
      const how = this.int(4), failure = this.fails(0.3);
      o.destroy = (err, callback) => { this.log(`_destroy ${message(err)}`); this.later(how, () => callback(failure || err)); };
    }
    if (this.chance(0.08)) {
      const how = this.int(4), failure = this.fails(0.3);
      o.construct = (callback) => this.later(how, () => callback(failure));
    }
    return o;
  }

  add(stream) {
    const id = this.streams.push(stream) - 1;
    for (const event of ['close', 'error', 'end', 'finish', 'pipe', 'unpipe', 'drain', 'prefinish']) {
      if (event === 'error' || this.chance(0.7)) stream.on(event, (arg) => this.log(`${id} <${event}${arg instanceof Error ? ' ' + message(arg) : ''}>`));
    }
    stream.id = id;
    return stream;
  }

  source() {
    const story = this, how = this.int(4), failure = this.fails(0.25), limit = 1 + this.int(6);
    let n = 0;
    const next = () => (story.objectMode ? { n: n++ } : 'c' + n++);
    const iterate = this.int(6);
    if (iterate === 0) return this.add(Readable.from(Array.from({ length: limit }, next), { objectMode: this.objectMode }));
    if (iterate === 1) {
      return this.add(Readable.from(function* () {
        try {
          for (let i = 0; i < limit; i++) {
            if (failure && i === 2) throw failure;
            yield next();
          }
        } finally {
          story.log('generator left');
        }
      }(), { objectMode: this.objectMode }));
    }
    return this.add(new Readable({
      ...this.options(),
      read() {
        story.later(how, () => {
          if (failure && n === 2) this.destroy(failure);
          else this.push(n < limit ? next() : null);
        });
      },
    }));
  }

  through() {
    const how = this.int(4), failure = this.fails(0.25), story = this;
    let n = 0;
    if (this.chance(0.3)) return this.add(new PassThrough(this.options()));
    const o = {
      ...this.options(),
      transform(chunk, encoding, callback) {
        story.later(how, () => {
          if (failure && ++n === 2) callback(failure);
          else callback(null, chunk);
        });
      },
    };
    if (this.chance(0.3)) o.flush = (callback) => this.later(how, () => callback(this.fails(0.2)));
    return this.add(new Transform(o));
  }

  sink() {
    const how = this.int(4), failure = this.fails(0.25), id = this.streams.length;
    let n = 0;
    const o = {
      ...this.options(),
      write: (chunk, encoding, callback) => {
        this.log(`${id} _write ${show(chunk)}`);
        this.later(how, () => callback(failure && ++n === 2 ? failure : null));
      },
    };
    if (this.chance(0.3)) o.final = (callback) => this.later(how, () => callback(this.fails(0.2)));
    return this.add(this.chance(0.2) ? new Duplex({ ...o, read() {} }) : new Writable(o));
  }

  watch(stream) {
    if (!this.chance(0.4)) return;
    const options = this.pick([{}, { readable: false }, { writable: false }, { error: false }]);
    const stop = finished(stream, options, (err) => this.log(`${stream.id} finished ${message(err)} ${JSON.stringify(options)}`));
    if (this.chance(0.1)) this.later(this.int(4), stop);
  }

  async take(readable, title) {
    const iterator = this.chance(0.5) ? readable[Symbol.asyncIterator]() : readable.iterator({ destroyOnReturn: this.chance(0.5) });
    const most = this.chance(0.6) ? Infinity : this.int(4);
    try {
      for (let i = 0; ; i++) {
        if (i >= most) {
          const result = this.chance(0.5) ? await iterator.return('left') : await iterator.throw(new Error('left'));
          this.log(`${title} ${JSON.stringify(result)}`);
          return;
        }
        const { value, done } = await iterator.next();
        this.log(`${title} ${done ? 'done' : show(value)}`);
        if (done) return;
      }
    } catch (err) {
      this.log(`${title} thrown ${message(err)}`);
    }
  }

  operated(readable) {
    const failure = this.fails(0.2), how = this.int(4);
    let n = 0;
    const call = (value) => (result) => new Promise((resolve, reject) => {
      this.later(how, () => (failure && ++n === 2 ? reject(failure) : resolve(result === undefined ? value : result)));
    });
    const options = this.chance(0.5) ? undefined : { concurrency: 1 + this.int(3) };
    return this.pick([
      () => readable.map((value) => call(value)(), options),
      () => readable.filter((value) => call(value)(this.chance(0.7)), options),
      () => readable.flatMap((value) => call(value)([value, value]), options),
      () => readable.take(this.int(4)),
      () => readable.drop(this.int(4)),
    ])();
  }

  join() {
    const middle = Array.from({ length: this.int(3) }, () => this.through());
    const source = this.source();
    this.pick([
      () => {
        const last = this.pick([() => this.sink(), () => this.through(), () => async (values) => {
          this.log('function called');
          await this.take(Readable.from(values), 'function');
          return 'value';
        }])();
        const result = pipeline(source, ...middle, last, (err, value) => {
          this.log(`pipeline ${message(err)} ${value} ${this.streams.map((s) => Number(s.destroyed)).join('')}`);
        });
        if (typeof last === 'function') this.add(result);
        else if (this.chance(0.5)) result.resume?.();
      },
      () => { this.take(middle.reduce((from, to) => from.pipe(to), source), 'loop'); },
      () => {
        const composed = this.add(middle.length ? compose(source, ...middle) : Duplex.from(source));
        this.chance(0.5) ? this.take(composed, 'composed') : composed.pipe(this.sink());
      },
      () => { this.take(this.add(this.operated(this.chance(0.5) ? source : this.add(this.operated(source)))), 'operated'); },
      () => {
        const pair = this.add(Duplex.from({ readable: source, writable: this.sink() }));
        this.take(pair, 'pair');
        for (const text of ['x', 'y']) this.later(this.int(4), () => { if (pair.writable) pair.write(this.objectMode ? { text } : text); });
        this.later(this.int(4), () => pair.end());
      },
      () => { source.toArray().then((values) => this.log(`array ${values.map(show)}`), (err) => this.log(`array ${message(err)}`)); },
    ])();
    for (const stream of this.streams) this.watch(stream);
  }

  meddle() {
    if (!this.chance(0.5)) return;
    const stream = this.pick(this.streams);
    this.log(`${stream.id} meddled with`);
    this.pick([
      () => stream.destroy(),
      () => stream.destroy(new Error('meddled')),
      () => stream.push?.(null),
      () => stream.end?.(),
      () => stream.emit('close'),
      () => {
        const controller = new AbortController();
        addAbortSignal(controller.signal, stream);
        this.later(this.int(4), () => controller.abort());
      },
    ])();
  }

  run(done) {
    this.objectMode = this.chance(0.5);
    this.join();
    let rounds = 25;
    const meddled = this.int(12);
    const wait = () => {
      if (rounds-- === 25 - meddled) this.meddle();
      if (rounds > 0) return setImmediate(wait);
      for (const s of this.streams) this.log(`${s.id} ${s.destroyed} ${s.closed} ${message(s.errored)} ${s.eventNames().map((e) => String(e) + s.listenerCount(e))}`);
      done();
    };
    wait();
  }
}

let current;
process.on('uncaughtException', (err) => current.log(`uncaught ${message(err)}`));
process.on('unhandledRejection', (err) => current.log(`unhandled ${message(err)}`));
(function next(n) {
  if (n > stories) return;
  current = new Story(n);
  current.run(() => {
    console.log(n, current.lines.length, digest(current.lines));
    if (n === shown) console.log(current.lines.join('\n'));
    setImmediate(next, n + 1);
  });
})(1);
