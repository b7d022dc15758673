// Classes made of the constructors in all the ways there are, and instanceof.
'use strict';

const { Readable, Writable, Duplex, Transform, PassThrough } = require('stream');

const all = { Readable, Writable, Duplex, Transform, PassThrough };
for (const [name, ctor] of Object.entries(all)) {
  const made = ctor();
  console.log(name, made instanceof ctor, Object.entries(all).filter(([, other]) => new ctor() instanceof other).map(([n]) => n).join());
}
console.log(null instanceof Writable, {} instanceof Writable, Object.create(Writable.prototype) instanceof Writable, { _writableState: {} } instanceof Writable);

class SubClass extends Writable {}
function SubFunction(options) {
  console.log('this', this instanceof SubFunction, this instanceof Writable, this.destroyed, this.writable, this.writableLength);
  this.destroyed = false;
  Writable.call(this, options);
}
Object.setPrototypeOf(SubFunction.prototype, Writable.prototype);
Object.setPrototypeOf(SubFunction, Writable);
const a = new SubClass();
const b = new SubFunction();
console.log(a instanceof SubClass, b instanceof SubFunction, a instanceof SubFunction, b instanceof SubClass, new Duplex() instanceof SubClass);
console.log(Writable[Symbol.hasInstance].call(5, {}), SubClass.name, SubFunction.prototype.write === Writable.prototype.write);

// A prototype that is a stream itself.
function Old() { Readable.call(this) }
Old.prototype = new Readable({ read() {} });
const [x, y] = [new Old(), new Old()];
console.log(x._readableState === y._readableState, x._events === Old.prototype._events, Object.keys(x));
x.push('x');
console.log(x.readableLength, y.readableLength, Old.prototype.readableLength);

// Listeners that are there before the constructor runs.
function Early() {
  this.on('finish', () => console.log('early finish'));
  Writable.call(this, { write(chunk, encoding, callback) { callback() } });
}
Object.setPrototypeOf(Early.prototype, Writable.prototype);
const early = new Early();
console.log(Object.keys(early), early.eventNames());
early.end();

// Methods of the class, of a subclass, of an instance.
class Loud extends Duplex {
  constructor() {
    super({ encoding: 'utf8' });
    console.log(this.constructor.name, this instanceof Loud, new.target.name);
  }
  _read(n) { console.log('Loud _read', n); this.push(null) }
  _write(chunk, encoding, callback) { console.log('Loud _write', chunk.toString(), encoding); callback() }
  _final(callback) { console.log('Loud _final'); callback() }
  _destroy(err, callback) { console.log('Loud _destroy', err); callback(err) }
  push(chunk) { console.log('Loud push', chunk); return super.push(chunk) }
  read(n) { console.log('Loud read', n); return super.read(n) }
  resume() { console.log('Loud resume'); return super.resume() }
  end(...args) { console.log('Loud end', args.length); return super.end(...args) }
  destroy(err, callback) { console.log('Loud destroy', err); return super.destroy(err, callback) }
  emit(name, ...args) { console.log('Loud emit', String(name)); return super.emit(name, ...args) }
}
const loud = new Loud();
loud.write('text');
loud._write = (chunk, encoding, callback) => { console.log('own _write', chunk.toString()); callback() };
loud.write('more');
loud.on('data', () => {});
setImmediate(() => loud.end());

console.log(PassThrough.prototype._transform.length, Transform.prototype._final.name, Duplex.prototype._writev);
for (const [ctor, method, args] of [[Readable, '_read', []], [Writable, '_write', ['x', 'utf8', () => {}]], [Transform, '_transform', []]]) {
  try {
    new ctor()[method](...args);
  } catch (err) {
    console.log(method, err.code, err.message);
  }
}
