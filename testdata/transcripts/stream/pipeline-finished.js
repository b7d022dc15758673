// pipeline joins streams and reports once; finished watches one.
'use strict';

const { pipeline, finished, Readable, Transform, Writable } = require('stream');

const upper = () => new Transform({
  transform(chunk, encoding, callback) {
    if (String(chunk) === 'bad') callback(new Error('bad chunk'));
    else callback(null, String(chunk).toUpperCase());
  },
});
const sink = () => new Writable({
  write(chunk, encoding, callback) {
    console.log('_write', String(chunk));
    callback();
  },
});

const last = sink();
finished(last, (err) => console.log('finished', err));
console.log(pipeline(Readable.from(['a', 'b']), upper(), last, (err) => {
  console.log('pipeline', err);
  const source = Readable.from(['a', 'bad', 'c']);
  const target = sink();
  finished(target, (failure) => console.log('finished', failure.code, failure.message));
  pipeline(source, upper(), target, (failure) => {
    console.log('pipeline', failure.message, source.destroyed, target.destroyed);
  });
}) === last);
