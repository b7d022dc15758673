// What a pipeline leaves behind: who is destroyed, and what an error does afterwards.
'use strict';

const { Readable, Writable, PassThrough, pipeline } = require('stream');

const sink = () => new Writable({ write(chunk, encoding, callback) { callback(); } });

process.on('uncaughtException', (err) => console.log('uncaught', err.message));

const stories = [
  (done) => {
    const source = new PassThrough({ final(callback) { setImmediate(callback); } });
    pipeline(source, sink(), (err) => {
      console.log('half of a duplex', err, source.writable, source.destroyed);
      source.end(() => console.log('ended'));
      done();
    });
    source.push('a');
    source.push(null);
  },
  (done) => {
    const last = new PassThrough();
    pipeline(Readable.from(['a']), last, (err) => {
      console.log('readable last', err, last.destroyed, last.listenerCount('error'));
      last.on('error', (late) => console.log('late', late.message));
      last.destroy(new Error('later'));
      setImmediate(done);
    });
    last.resume();
  },
  (done) => {
    const last = new PassThrough();
    last.readable = false;
    pipeline(Readable.from(['a']), last, (err) => {
      console.log('not readable', err, last.destroyed);
      done();
    });
  },
  (done) => {
    const source = Readable.from(['a']);
    source.resume();
    source.on('close', () => pipeline(source, sink(), (err) => {
      console.log('over already', err && err.code);
      done();
    }));
  },
  (done) => {
    let ends = 0;
    const last = sink();
    const { end } = last;
    last.end = function (...args) { ends++; return end.apply(this, args); };
    pipeline(Readable.from(['a', 'b']), last, (err) => {
      console.log('ends', ends, err);
      done();
    });
  },
  (done) => {
    setImmediate(done);
    pipeline(Readable.from(['a']), sink(), () => { throw new Error('from the callback'); });
  },
  (done) => {
    setImmediate(() => setImmediate(done));
    pipeline(Readable.from(['a']), async () => 'value', () => { throw new Error('from the callback, again'); });
  },
];
(function next() {
  const story = stories.shift();
  if (story) story(next);
})();
