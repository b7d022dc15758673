// Slow.
// Streams with random options to which random things happen: each line stands for one
// such story, with the length and a digest of its log. To see a story that differs, put
// its number into `shown`.
'use strict';

const { Readable, Writable, Duplex, Transform, PassThrough } = require('stream');

const stories = 400;
const shown = 0;

const readableFlags = ['ended', 'endEmitted', 'reading', 'constructed', 'sync', 'needReadable', 'emittedReadable', 'readableListening', 'resumeScheduled',
  'errorEmitted', 'destroyed', 'closed', 'closeEmitted', 'multiAwaitDrain', 'readingMore', 'dataEmitted', 'paused'];
const writableFlags = ['finalCalled', 'needDrain', 'ending', 'ended', 'finished', 'destroyed', 'writing', 'sync', 'bufferProcessing', 'constructed',
  'prefinished', 'errorEmitted', 'closed', 'closeEmitted', 'allBuffers', 'allNoop'];

const message = (err) => (err ? err.code || err.message || String(err) : String(err));
const show = (chunk) => (Buffer.isBuffer(chunk) ? 'bytes ' + chunk.toString('latin1') : JSON.stringify(chunk));

function state(s) {
  const parts = [];
  const { _readableState: r, _writableState: w } = s;
  if (r) {
    const { awaitDrainWriters: a } = r;
    parts.push('R', readableFlags.filter((f) => r[f]), r.length, r.highWaterMark, r.flowing, r.buffer.length - r.bufferIndex, r.pipes.length,
      a === null ? '-' : a.size === undefined ? 'one' : a.size, message(r.errored));
  }
  if (w) parts.push('W', writableFlags.filter((f) => w[f]), w.length, w.bufferedRequestCount, w.corked, w.pendingcb, message(w.errored));
  return parts.join(' ');
}

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
  constructor(seed, done) {
    this.random = generator(seed);
    this.lines = [];
    this.done = done;
    this.chunks = 0;
    this.depth = 0;
    this.acts = 0;
    this.callbacks = 0;
    this.failures = this.chance(0.25);
    this.objectMode = this.chance(0.25);
    this.streams = Array.from({ length: 1 + this.int(3) }, (_, i) => this.make(i));
    this.left = 4 + this.int(26);
    this.shared = (err) => this.log(`shared ${message(err)}`);
  }

  log(line) { if (this.lines.length < 5000) this.lines.push(line) }
  int(n) { return Math.floor(this.random() * n) }
  pick(list) { return list[this.int(list.length)] }
  chance(p) { return this.random() < p }
  fails(p) { return this.failures && this.chance(p) ? new Error('failure ' + this.int(100)) : null }

  later(how, f) { [(g) => g(), process.nextTick, queueMicrotask, setImmediate][how](f) }

  chunk() {
    const n = ++this.chunks;
    if (this.objectMode && this.chance(0.5)) return this.pick([{ n }, n, 's' + n, 0, '', false]);
    const text = String.fromCharCode(97 + (n % 26)).repeat(1 + this.int(4));
    return this.chance(0.5) ? text : Buffer.from(text);
  }

  callback() {
    const n = this.callbacks++;
    return (err) => { this.log(`callback ${n} ${message(err)}`); this.meddle() };
  }

  // Options whose methods do what they are for at once or later, and sometimes fail.
  options(...methods) {
    const story = this, o = {};
    if (this.chance(0.6)) o.highWaterMark = this.pick([0, 1, 2, 3, 5, 8, 16]);
    if (this.objectMode) o.objectMode = true;
    if (this.chance(0.12)) o.autoDestroy = false;
    if (this.chance(0.1)) o.emitClose = false;
    if (this.chance(0.1)) o.allowHalfOpen = false;
    if (!this.objectMode && this.chance(0.15)) o.encoding = this.pick(['utf8', 'hex', 'base64']);
    if (this.chance(0.08)) o.decodeStrings = false;
    const called = (name, ...args) => { story.log([name, ...args].join(' ')); story.meddle() };
    if (methods.includes('read')) {
      const how = this.int(4), pushes = this.pick([1, 2, 3, 0]), limit = this.int(12), failure = this.fails(0.2);
      let calls = 0;
      o.read = function (n) {
        called('_read', n);
        if (pushes === 0) return;
        calls++;
        story.later(how, () => {
          if (failure && calls === 2) {
            if (how === 0) throw failure;
            this.destroy(failure);
          } else if (calls > limit) {
            this.push(null);
          } else {
            for (let i = 0; i < pushes; i++) story.log('pushed ' + this.push(story.chunk()));
          }
        });
      };
    }
    if (methods.includes('write')) {
      const how = this.int(4), failure = this.fails(0.3), when = this.int(4), twice = this.fails(0.05);
      let calls = 0;
      o.write = (chunk, encoding, callback) => {
        called('_write', show(chunk), encoding);
        const err = calls++ === when ? failure : null;
        this.later(how, () => { callback(err); if (twice) callback() });
      };
      if (this.chance(0.35)) {
        const together = this.int(4);
        o.writev = (chunks, callback) => {
          called('_writev', chunks.map((c) => show(c.chunk) + c.encoding), chunks.allBuffers);
          const err = calls++ === when ? failure : null;
          this.later(together, () => callback(err));
        };
      }
    }
    if (methods.includes('transform')) {
      const how = this.int(4), failure = this.fails(0.3), when = this.int(4), pushes = this.int(3), gives = this.chance(0.5);
      let calls = 0;
      o.transform = function (chunk, encoding, callback) {
        called('_transform', show(chunk), encoding);
        const err = calls++ === when ? failure : null;
        story.later(how, () => {
          for (let i = 0; i < pushes && calls < 40; i++) this.push(chunk);
          callback(err, gives ? chunk : undefined);
        });
      };
      if (this.chance(0.4)) {
        const after = this.int(4), err = this.fails(0.2);
        o.flush = (callback) => { called('_flush'); this.later(after, () => callback(err, this.chance(0.5) ? this.chunk() : undefined)) };
      }
    }
    if (methods.includes('final') && this.chance(0.4)) {
      const how = this.int(4), err = this.fails(0.3);
      o.final = (callback) => { called('_final'); this.later(how, () => callback(err)) };
    }
    if (this.chance(0.25)) {
      const how = this.int(4), failure = this.fails(0.3);
      o.destroy = (err, callback) => { called('_destroy', message(err)); this.later(how, () => callback(failure || err)) };
    }
    if (this.chance(0.12)) {
      const how = this.int(4), err = this.fails(0.3);
      o.construct = (callback) => { called('_construct'); this.later(how, () => callback(err)) };
    }
    return o;
  }

  make(i) {
    const s = this.pick([
      () => new Readable(this.options('read')),
      () => new Readable(this.options('read')),
      () => new Writable(this.options('write', 'final')),
      () => new Duplex(this.options('read', 'write', 'final')),
      () => new Transform(this.options('transform', 'final')),
      () => new Transform(this.options('transform')),
      () => new PassThrough(this.options()),
    ])();
    s.id = i;
    for (const event of ['close', 'error', 'end', 'finish', 'drain', 'prefinish', 'pause', 'resume', 'pipe', 'unpipe']) {
      if (event !== 'error' && this.chance(0.1)) continue;
      s.on(event, (arg) => {
        this.log(`${i} <${event} ${arg instanceof Error ? message(arg) : arg ? arg.id : ''}> ${state(s)}`);
        this.meddle();
      });
    }
    if (this.chance(0.15)) {
      const { emit } = s;
      s.emit = (name, ...args) => { this.log(`${i} emit ${String(name)} ${args.length}`); return emit.call(s, name, ...args) };
    }
    s.onData = (chunk) => { this.log(`${i} data ${show(chunk)} ${state(s)}`); this.meddle() };
    const size = this.chance(0.7) ? undefined : 1 + this.int(6), idle = this.chance(0.3);
    s.onReadable = () => {
      this.log(`${i} readable ${state(s)}`);
      this.meddle();
      for (let n = 0, chunk; !idle && n < 20 && (chunk = s.read(s.readableEncoding ? undefined : size)) !== null; n++) this.log(`${i} got ${show(chunk)}`);
    };
    return s;
  }

  readableActs(s) {
    const others = this.streams.filter((o) => o !== s && o._writableState);
    return {
      push: () => s.push(this.chunk()),
      pushAgain: () => s.push(this.chunk()),
      pushNothing: () => s.push(this.pick(['', Buffer.alloc(0), undefined])),
      pushEnd: () => s.push(null),
      unshift: () => s.unshift(this.chunk()),
      read: () => show(s.read()),
      readSome: () => show(s.read(s.readableEncoding ? this.pick([0, undefined]) : this.int(8))),
      onData: () => s.on('data', s.onData).id,
      offData: () => s.off('data', s.onData).id,
      onReadable: () => s.on('readable', s.onReadable).id,
      offReadable: () => s.off('readable', s.onReadable).id,
      removeAll: () => this.chance(0.2) && s.removeAllListeners(this.pick(['readable', 'data'])).id,
      pause: () => s.pause().id,
      resume: () => s.resume().id,
      resumeAgain: () => s.resume().id,
      setEncoding: () => this.chance(0.3) && s.setEncoding(this.pick(['utf8', 'hex', 'latin1'])).id,
      pipe: () => others.length && s.pipe(this.pick(others), this.chance(0.2) ? { end: false } : undefined).id,
      unpipe: () => others.length && s.unpipe(this.pick(others)).id,
      unpipeAll: () => this.chance(0.4) && s.unpipe().id,
    };
  }

  writableActs(s) {
    const write = () => s.write(this.chunk(), ...this.pick([[], [this.callback()], [this.shared], ['utf8', this.callback()], ['latin1']]));
    return {
      write, writeOn: write, writeMore: write, writeAgain: write, writeStill: write,
      cork: () => s.cork(),
      uncork: () => s.uncork(),
      uncorkAgain: () => s.uncork(),
      end: () => this.chance(0.4) && s.end(...this.pick([[], [this.callback()], [this.chunk()], [this.chunk(), this.callback()], [this.chunk(), 'utf8', this.callback()]])).id,
    };
  }

  destroyActs(s) {
    return { destroy: () => this.chance(0.35) && s.destroy(this.chance(0.4) ? new Error('destroyed') : undefined, this.chance(0.3) ? this.callback() : undefined).id };
  }

  // act does one random thing to one random stream.
  act() {
    const s = this.pick(this.streams);
    const kinds = [];
    if (s._readableState) kinds.push(this.readableActs, this.readableActs);
    if (s._writableState) kinds.push(this.writableActs, this.writableActs);
    if (this.chance(0.25)) kinds.push(this.destroyActs);
    const acts = this.pick(kinds).call(this, s);
    const name = this.pick(Object.keys(acts));
    this.log(`${s.id} ${name}`);
    try {
      this.log(`  ${acts[name]()}`);
    } catch (err) {
      this.log(`  thrown ${message(err)}`);
    }
    for (const other of this.streams) this.log(`  ${other.id} ${state(other)}`);
  }

  // meddle sometimes acts in the middle of something else.
  meddle() {
    if (!this.streams || this.depth > 1 || this.acts > 40 || !this.chance(0.1)) return;
    this.acts++;
    this.depth++;
    this.act();
    this.depth--;
  }

  run() {
    for (let n = 1 + this.int(4); n > 0 && this.left > 0; n--, this.left--) this.act();
    if (this.left > 0) {
      this.later(1 + this.int(3), () => this.run());
      return;
    }
    let rounds = 8;
    const wait = () => {
      if (rounds--) return setImmediate(wait);
      for (const s of this.streams) this.log(`end ${s.id} ${state(s)}`);
      this.done(this.lines);
    };
    wait();
  }
}

let current;
process.on('uncaughtException', (err) => current.log(`uncaught ${message(err)}`));
(function next(n) {
  if (n > stories) return;
  current = new Story(n, (lines) => {
    console.log(n, lines.length, digest(lines));
    if (n === shown) console.log(lines.join('\n'));
    setImmediate(next, n + 1);
  });
  current.run();
})(1);
