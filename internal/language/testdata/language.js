// What the language has that few programs use.
const t = (f) => { try { console.log(f()) } catch (e) { console.log(e.name + ': ' + e.message) } };
const descriptor = (o, k) => { const d = Object.getOwnPropertyDescriptor(o, k); return d && [typeof d.value, d.value && d.value.name, d.value && d.value.length, d.writable, d.enumerable, d.configurable] };

// weak references
const target = { a: 1 };
const ref = new WeakRef(target);
console.log(ref.deref() === target, new WeakRef({ b: 2 }).deref().b, Object.prototype.toString.call(ref), ref instanceof WeakRef);
t(() => new WeakRef(5)); t(() => new WeakRef()); t(() => WeakRef.prototype.deref.call({}));
console.log(descriptor(globalThis, 'WeakRef'), descriptor(WeakRef.prototype, 'deref'), Reflect.ownKeys(WeakRef.prototype));
class Sub extends WeakRef { own() { return this.deref().a } }
console.log(new Sub(target).own());

const registry = new FinalizationRegistry(() => {});
console.log(registry.register(target, 'held', target), registry.unregister(target), registry.unregister(target), registry.unregister({}));
t(() => new FinalizationRegistry()); t(() => registry.register(5)); t(() => registry.register(target, target));
t(() => registry.unregister()); t(() => registry.unregister(5));
console.log(descriptor(FinalizationRegistry.prototype, 'register'), Object.prototype.toString.call(registry));

// strings
for (const s of ['ab', 'a\ud800', '\udc00', '\ud83d\ude00', '\ud83d\ude00\ude00', '']) t(() => [s.isWellFormed(), s.toWellFormed() === s, s.toWellFormed().charCodeAt(1)]);
t(() => String.prototype.isWellFormed.call(null)); t(() => String.prototype.toWellFormed.call(undefined));
t(() => 'a'.anchor('"b"') + 'a'.big() + 'a'.blink() + 'a'.bold() + 'a'.fixed() + 'a'.fontcolor('red') + 'a'.fontsize(7) + 'a'.italics() + 'a'.link('u') + 'a'.small() + 'a'.strike() + 'a'.sub() + 'a'.sup() + 'a'.link());
t(() => String.prototype.bold.call(null));
console.log(descriptor(String.prototype, 'anchor'), descriptor(String.prototype, 'bold'));

// accessors
const o = {};
o.__defineGetter__('x', () => 5); o.__defineSetter__('x', function (v) { this.y = v });
o.x = 7;
console.log(o.x, o.y, Object.getOwnPropertyDescriptor(o, 'x'), typeof o.__lookupGetter__('x'), typeof Object.create(o).__lookupSetter__('x'), o.__lookupGetter__('y'), o.__lookupGetter__('nope'));
t(() => o.__defineGetter__('z', 5)); t(() => Object.prototype.__lookupGetter__.call(null, 'x')); t(() => Object.freeze({}).__defineGetter__('q', () => 1));
console.log(descriptor(Object.prototype, '__defineGetter__'), descriptor(Object.prototype, '__lookupSetter__'));

// dates
const date = new Date(2024, 1, 3);
console.log(date.getYear(), new Date(NaN).getYear(), Date.prototype.toGMTString === Date.prototype.toUTCString, Date.prototype.toGMTString.name);
date.setYear(99); console.log(date.getFullYear()); date.setYear(2001); console.log(date.getFullYear(), date.setYear('x'), date.getFullYear());
