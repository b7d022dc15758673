// A call stack that has grown too deep is a RangeError that scripts can catch, wherever it happens.
const { EventEmitter } = require('events');
function recurse() { recurse() }
function check(where, f) {
  try { f() } catch (e) { console.log(where, e instanceof RangeError, e.name, e.message, e.stack.split('\n').length) }
}

check('main', recurse);
let depth = 0;
function counted() { depth++; try { counted() } finally { depth-- } }
check('finally', counted);
console.log(depth);

class Foo {
  get x() { return this.x }
  toString() { return `${this}` }
  constructor(more) { if (more) new Foo(true) }
}
check('getter', () => new Foo().x);
check('conversion', () => String(new Foo()));
check('constructor', () => new Foo(true));
check('forEach', function each() { [1].forEach(each) });
check('bound', function bound() { bound.bind(null)() });
check('JSON', () => { const o = { toJSON() { return JSON.stringify(o) } }; JSON.stringify(o) });
check('proxy', () => new Proxy({}, { get: (target, key, receiver) => receiver[key] }).x);
check('emitter', () => { const e = new EventEmitter(); e.on('x', () => e.emit('x')); e.emit('x') });

process.nextTick(check, 'tick', recurse);
queueMicrotask(() => check('microtask', recurse));
Promise.resolve().then(recurse).catch((e) => console.log('then', e.message));
(async () => {
  await null;
  check('after await', recurse);
  await (async () => recurse())().catch((e) => console.log('async', e.message));
})();
setImmediate(() => {
  check('immediate', recurse);
  process.once('uncaughtException', (e, origin) => console.log('uncaught', origin, e.message));
  setImmediate(() => console.log('goes on'));
  recurse();
});
