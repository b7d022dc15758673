// A proxy of a class is one on the right of instanceof.
class A {}
const P = new Proxy(A, {});
console.log(new P() instanceof P, new A() instanceof P, new P() instanceof A, {} instanceof P, 5 instanceof P, null instanceof P);
console.log(P[Symbol.hasInstance](new A()), Function.prototype[Symbol.hasInstance].call(P, {}), Function.prototype[Symbol.hasInstance].call({}, {}));
const seen = [];
const Traced = new Proxy(A, { get(target, key) { seen.push(String(key)); return Reflect.get(target, key) } });
console.log(new A() instanceof Traced, seen);
console.log(Uint8Array.from('123'), Float64Array.from('1.5', (c) => c + c), Uint8Array.from(5), Uint8Array.from(true));
