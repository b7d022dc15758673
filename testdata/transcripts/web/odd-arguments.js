// Lists of what is transferred, line endings of Blobs, and what is cleared or listened to without being a timer or a target.
'use strict';

const { setMaxListeners } = require('events');

const attempt = (f) => {
  try {
    console.log(f());
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
};
const post = (options) => {
  const { port1 } = new MessageChannel();
  try {
    port1.postMessage(1, options);
    return 'posted';
  } finally {
    port1.close();
  }
};

for (const value of [undefined, null, 0, 1, NaN, 'ab', {}, { a: 1 }, [], new Map(), () => {}, { transfer: [] }, { transfer: 1 }]) {
  attempt(() => structuredClone(1, { transfer: value }));
  attempt(() => structuredClone(1, value));
  attempt(() => post({ transfer: value }));
  attempt(() => post(value));
  attempt(() => new Blob(['a'], { endings: value }).size);
  attempt(() => typeof performance.mark('m', { startTime: value }).startTime);
  attempt(() => setMaxListeners(5, value));
}
