// Errors of the engine tell of the values they are about, and of their places.
const check = (f) => {
  try { console.log(f()) } catch (err) { console.log(`${err}`, err.stack.split('\n')[1].match(/\d+:\d+/)[0]) }
};
const k = 'key', v = 5, nothing = () => null;
check(() => k in v);
check(() => nothing().x.y);
check(() => [null][0].x);
check(() => { const a = { b: null }; a.b.c = 5 });
check(() => { const a = { b: null }; a.b[k] = 5 });
check(() => { const a = { b: null }; a.b.c++ });
check(() => new Map([['x', null]]).get('x').foo);
check(() => nothing().x.y());
check(() => 'abc'.match(/x/)[0]);
check(() => { const f = ({ a }) => a; f(null) });
check(() => { 'use strict'; const x = Object.freeze({ a: 1 }); x.a++ });
check(() => { 'use strict'; const x = { get a() { return 1 } }; x.a += 1 });
check(() => { 'use strict'; class Foo { get bar() { return 1 } } const f = new Foo(); f.bar = 2 });
check(() => { 'use strict'; class Foo { static get bar() { return 1 } } Foo.bar = 2 });
check(() => { 'use strict'; const x = Object.freeze([1, 2]); x[0] = 5 });
check(() => { 'use strict'; const x = Object.freeze({}); x[k] = 5 });
check(() => { 'use strict'; (() => {}).name = 5 });
check(() => { 'use strict'; const s = 'str'; s.prop = 1 });
check(() => { 'use strict'; const s = 'str'; s[0] = 1 });
check(() => { 'use strict'; const s = 5; s[k] = 1 });
check(() => { 'use strict'; true.x = 1 });
check(() => { 'use strict'; Symbol('s').x = 1 });
check(() => { 'use strict'; process.version = 1 });
check(() => { 'use strict'; Math.PI = 1 });
check(() => { 'use strict'; new (require('net').Socket)().bytesRead = 1 });
check(() => { 'use strict'; new (require('stream').Readable)().readableLength = 1 });
check(() => { 'use strict'; new AbortController().signal.aborted = true });

// And those of its functions, of their arguments.
const say = (f) => { try { console.log(f()) } catch (err) { console.log(`${err}`) } };
say(() => [1].map({}));
say(() => BigInt(1.5));
say(() => Object.setPrototypeOf(undefined, {}));
say(() => Object.defineProperty({}, 'a', { get: 1 }));
say(() => Object.fromEntries(5));
say(() => Object.fromEntries([1]));
say(() => Reflect.get(1));
say(() => Reflect.ownKeys(1));
say(() => Reflect.construct(1));
say(() => new WeakMap().set(1, 2));
say(() => new WeakSet().add(1));
say(() => (() => {}).apply(null, 5));
say(() => new DataView(new ArrayBuffer(1)).getInt16(0));
say(() => new Uint16Array(new ArrayBuffer(3)));
say(() => new Uint16Array(new ArrayBuffer(4), 1));
say(() => { const g = (function* () { g.next() })(); g.next() });
Promise.all(5).catch((err) => console.log(`${err}`));
