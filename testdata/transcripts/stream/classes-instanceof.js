// instanceof, constructors without `new`, and the modules that classes have of their own.
'use strict';

const stream = require('stream');
const { Stream, Readable, Writable, Duplex, Transform, PassThrough } = stream;
const EventEmitter = require('events');

console.log(require('_stream_readable') === Readable, require('_stream_writable') === Writable, require('_stream_duplex') === Duplex,
  require('_stream_transform') === Transform, require('_stream_passthrough') === PassThrough, stream === Stream);
console.log(Readable.prototype.removeListener === Readable.prototype.off, Object.hasOwn(Readable.prototype, 'readableEnded'), Object.hasOwn(Writable.prototype, 'writableFinished'));

const classes = { EventEmitter, Stream, Readable, Writable, Duplex, Transform, PassThrough };
for (const [name, ctor] of Object.entries(classes)) {
  if (ctor === EventEmitter) continue;
  const made = new ctor(), called = ctor === Stream ? made : ctor.call(undefined);
  console.log(name, Object.entries(classes).map(([, c]) => Number(made instanceof c)).join(' '), Object.entries(classes).map(([, c]) => Number(called instanceof c)).join(' '));
}
console.log(null instanceof Writable, undefined instanceof Writable, 5 instanceof Writable, {} instanceof Writable, { _writableState: {} } instanceof Writable);
console.log(Readable({ encoding: 'utf8' }).readableEncoding, Duplex({ objectMode: true }).readableObjectMode);

function Old(options) {
  console.log(this instanceof Old, this instanceof Writable, this.destroyed);
  this.destroyed = false;
  console.log(this.destroyed);
  Writable.call(this, options);
}
Object.setPrototypeOf(Old.prototype, Writable.prototype);
Object.setPrototypeOf(Old, Writable);
class New extends Writable {}
const old = new Old(), fresh = new New();
console.log(old instanceof Old, old instanceof Writable, old instanceof New, fresh instanceof New, fresh instanceof Writable, fresh instanceof Old);
console.log(new Duplex() instanceof Old, new Duplex() instanceof New, Writable[Symbol.hasInstance].call(New, new Duplex()));
class OldDuplex extends Duplex {}
console.log(new OldDuplex() instanceof Writable, new OldDuplex() instanceof Readable, new OldDuplex() instanceof Transform);
