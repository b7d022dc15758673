// destroy: its order, its callback, what _destroy does with the error.
'use strict';

const stream = require('stream');
const { Readable, Writable, Duplex, Transform } = stream;

const message = (err) => (err ? err.code || err.message || String(err) : err);

function watch(s) {
  for (const name of ['error', 'close', 'end', 'finish', 'data']) s.on(name, (x) => console.log(s.constructor.name, name, message(x), s.destroyed, s.closed, message(s.errored)));
  return s;
}

const steps = {
  'without error'() {
    for (const ctor of [Readable, Writable, Duplex, Transform]) {
      const s = watch(new ctor({ read() {}, write() {} }));
      console.log(s.destroy(null, function (...args) { console.log('callback', args) }) === s, s.destroyed, s.closed, s.errored);
      console.log(s.destroy(null, (...args) => console.log('again', args)) === s);
    }
  },
  'with error'() {
    for (const reason of [new Error('reason'), 'text', 5]) {
      const s = watch(new Duplex({ read() {}, write() {} }));
      s.destroy(reason, (err) => console.log('callback', message(err), s._readableState.errorEmitted));
      console.log(message(s.errored), s.readableAborted, s.writableAborted, s.readable, s.writable);
      s.destroy(new Error('second'));
    }
  },
  '_destroy'() {
    const variants = [
      (err, callback) => callback(),
      (err, callback) => callback(new Error('other')),
      (err, callback) => process.nextTick(callback, new Error('late')),
      (err, callback) => { callback(err); callback(new Error('twice')) },
      () => { throw new Error('thrown') },
    ];
    for (const destroy of variants) {
      for (const err of [undefined, new Error('reason')]) {
        const s = watch(new Readable({ read() {}, destroy(err, callback) { console.log('_destroy', message(err)); destroy(err, callback) } }));
        s.destroy(err);
        console.log(message(s.errored), s.closed);
      }
    }
  },
  'from within'() {
    const s = watch(new Duplex({
      read() {},
      write() {},
      destroy(err, callback) { console.log(this.push('x'), this.push(null), this.write('x'), this.end() === this); setImmediate(callback) },
    }));
    s.destroy();
    const t = watch(new Transform({ transform() {}, destroy(err, callback) { setImmediate(() => { this.push(null); this.end(); callback() }) } }));
    t.resume().destroy();
  },
  'by hand'() {
    const s = watch(new Readable({ read() {}, destroy() { console.log('_destroy') } }));
    s.destroyed = true;
    s.destroy(new Error('nobody'));
    const n = watch(new Duplex({ read() {}, write() {}, autoDestroy: false, emitClose: false }));
    n.push(null);
    n.push('after the end');
    n.push('again');
    console.log(n.destroyed, message(n.errored));
    n.destroy();
  },
  'again in use'() {
    const s = new Duplex({ read() {}, write(chunk, encoding, callback) { callback() }, final(callback) { callback() } });
    s.on('error', () => {}).on('close', () => {
      s._undestroy();
      console.log(s.destroyed, s.errored, s.closed, s.readable, s.writable, s._writableState.errorEmitted);
      if (!s.again) watch(s).destroy();
      s.again = true;
    });
    s.destroy(new Error('first'));
  },
  'stream.destroy'() {
    watch(new Readable({ read() {} })).on('error', (err) => console.log(err.name));
    const r = watch(new Readable({ read() {} }));
    console.log(stream.destroy(r), r.destroyed, stream.destroy(r), stream.destroy(null));
    stream.destroy(watch(new Writable()), new Error('mine'));
    stream.destroy({ destroy: (err) => console.log('destroy', message(err)) });
    stream.destroy({ abort: () => console.log('abort'), setHeader() {} });
    stream.destroy({ req: { abort: () => console.log('req.abort'), setHeader() {} } });
    const closable = { close: (...args) => console.log('close', args) };
    stream.destroy(closable);
    console.log(Object.getOwnPropertySymbols(closable), stream.isDestroyed({ ...closable, write() {}, on() {} }));
    const ended = watch(new Readable({ read() { this.push(null) } })).resume();
    ended.on('end', () => stream.destroy(ended));
  },
  'is'() {
    const is = (s) => ['isDestroyed', 'isDisturbed', 'isErrored', 'isReadable', 'isWritable'].map((f) => stream[f](s)).join();
    const errored = new Duplex().on('error', () => console.log('errored', is(errored)));
    errored.destroy(new Error('e'));
    const read = new Readable({ read() {} });
    read.push('x');
    read.read();
    for (const s of [new Readable(), new Writable(), new Duplex(), new stream(), new Duplex().destroy(), errored, read, new Duplex({ readable: false }), new Writable().end(), null, undefined, 5, {},
      { readable: true, pipe() {}, on() {} }, { writable: true, write() {}, on() {} }, { readable: 1 }, { readableDidRead: true }, { readableAborted: true },
      { _readableState: { errored: new Error() } }, { [Symbol.for('nodejs.stream.readable')]: 'x' }, { [Symbol.for('nodejs.stream.disturbed')]: 1 }]) console.log(is(s));
  },
};
const names = Object.keys(steps);
(function next() {
  const name = names.shift();
  if (!name) return;
  console.log('-- ' + name);
  steps[name]();
  let rounds = 20; // enough for all that the step has started
  (function wait() { if (rounds--) setImmediate(wait); else next() })();
})();
