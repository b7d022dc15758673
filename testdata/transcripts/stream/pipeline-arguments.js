// What pipeline refuses, and with which words.
'use strict';

const { Readable, Writable, pipeline, promises } = require('stream');

const source = () => Readable.from(['a']);
const sink = () => new Writable({ objectMode: true, write(chunk, encoding, callback) { callback(); } });

function attempt(title, f) {
  try {
    console.log(title, f().constructor.name);
  } catch (err) {
    console.log(title, err.name, err.code, err.message);
  }
}
const callback = () => {};
attempt('nothing', () => pipeline());
attempt('callback', () => pipeline(callback));
attempt('one stream', () => pipeline(source(), callback));
attempt('no callback', () => pipeline(source(), sink()));
attempt('array', () => pipeline([source(), sink()], callback));
attempt('array of one', () => pipeline([source()], callback));
attempt('writable in the middle', () => pipeline(source(), sink(), sink(), callback));
for (const value of [undefined, null, 1, 's', 10n, true, {}, Symbol('x'), new Date(), Object.create(null), function named() {}]) {
  attempt('from a source', () => pipeline(() => value, sink(), callback));
  attempt('from a transform', () => pipeline(source(), () => value, sink(), callback));
  attempt('from the destination', () => pipeline(source(), () => value, callback));
  if (typeof value === 'function') continue;
  attempt('first', () => pipeline(value, sink(), callback));
  attempt('middle', () => pipeline(source(), value, sink(), callback));
  attempt('last', () => pipeline(source(), value, callback));
}
const kept = source();
attempt('streams are left alone', () => pipeline(kept, () => {}, sink(), callback));
console.log(kept.destroyed);
promises.pipeline(source(), sink(), { signal: 'foo' }).catch((err) => console.log(err.code, err.message));
promises.pipeline().catch((err) => console.log(err.code, err.message));
