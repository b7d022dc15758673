// Streams as classes, as functions with util.inherits, with methods given on the instance.
'use strict';

const { Readable, Transform, Writable } = require('stream');
const util = require('util');

class Counter extends Readable {
  constructor(limit) {
    super({ encoding: 'utf8' });
    this.limit = limit;
    this.n = 0;
  }
  _read() {
    this.n++;
    this.push(this.n > this.limit ? null : String(this.n));
  }
}

function Doubler() {
  if (!(this instanceof Doubler)) return new Doubler();
  Transform.call(this, { decodeStrings: false });
}
util.inherits(Doubler, Transform);
Doubler.prototype._transform = function (chunk, encoding, callback) {
  this.push(chunk + chunk);
  callback();
};

const sink = new Writable();
sink._write = (chunk, encoding, callback) => {
  console.log(String(chunk));
  callback();
};
const doubler = Doubler();
new Counter(4).pipe(doubler).pipe(sink).on('finish', () => console.log('finish'));
console.log(doubler instanceof Doubler, doubler instanceof Transform, doubler.constructor.name);
