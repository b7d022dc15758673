'use strict';
const { Buffer } = require('buffer');
process.removeAllListeners('warning'); // Node's own, which prints
process.on('warning', (w) => console.log('warning:', w.name, w.code, w.message));
const show = (f) => {
  try {
    const b = f();
    console.log(b.constructor === Buffer, b.toString('hex'));
  } catch (e) {
    console.log(e.name, e.code, e.message);
  }
};
show(() => Buffer(3));
show(() => new Buffer(3));
show(() => new Buffer('über'));
show(() => new Buffer('6162', 'hex'));
show(() => Buffer([1, 2, 3]));
show(() => new Buffer(new Uint8Array([1, 2, 3]).buffer, 1, 1));
show(() => new Buffer(Buffer.from('copy')));
show(() => Buffer(3.7));
show(() => new Buffer(-1));
show(() => new Buffer(NaN));
show(() => new Buffer(42, 'utf8'));
show(() => new Buffer(42, 5));
show(() => new Buffer());
show(() => new Buffer(null));
show(() => new Buffer({}));
show(() => Buffer.call({}, 'abc'));
class Sub extends Buffer {}
show(() => new Sub('abc'));
console.log(new Sub('abc') instanceof Sub);
