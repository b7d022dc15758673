// Typed arrays and ArrayBuffers of sizes that there is no memory for, and of odd ones.
const t = (f) => { try { const v = f(); console.log(f.toString(), typeof v, v && v.length, v && v.byteLength); } catch (e) { console.log(f.toString(), e.name, e.message); } };
for (const v of [-1, -0.5, NaN, 1.9, '3', ' 4 ', true, null, undefined, 2 ** 53, Infinity, -Infinity, '1e12', 5n, Symbol('s')]) {
  t(() => [v, new Float64Array(v)][1]);
  t(() => [v, new ArrayBuffer(v)][1]);
}
t(() => new Float32Array({ length: 2 ** 40 }));
t(() => new Float32Array({ length: '1e12' }));
t(() => new Float32Array({ length: { valueOf() { console.log('valueOf'); return 2 ** 40; } } }));
t(() => new Float32Array({ length: { valueOf() { console.log('valueOf'); return 2; } }, get 0() { console.log('0'); return 1; }, get 1() { console.log('1'); return 5; } }));
t(() => new Float32Array({ get length() { console.log('length'); return 2; }, get 0() { console.log('0'); return 1; }, get 1() { console.log('1'); return 5; } }));
t(() => new Float32Array({ get length() { console.log('length'); return 2 ** 50; } }));
t(() => new Float32Array({ length: -5 }));
t(() => new Float32Array({ length: NaN }));
t(() => new Float32Array({}));
t(() => new Float32Array(() => {}));
t(() => new Float32Array((a, b) => {}));
t(() => new Float32Array([1, 2, 3]));
t(() => new Float32Array('12'));
t(() => new Float32Array(new String('123')));
t(() => new ArrayBuffer({ valueOf() { console.log('valueOf'); return 7; } }));
t(() => new ArrayBuffer({ valueOf() { return 2 ** 45; } }));
t(() => Float32Array(3));
t(() => ArrayBuffer(3));
t(() => new Float32Array(new Proxy({ length: 2, 0: 1 }, { get(t, k) { console.log(String(k)); return t[k]; } })));
t(() => new Float32Array(new Proxy([1, 2], { get(t, k) { console.log(String(k)); return t[k]; } })));
t(() => new Uint8Array(new ArrayBuffer(8), 1, 2 ** 40));
t(() => new Uint8Array(new ArrayBuffer(8), 2 ** 40));
const U = globalThis['Uint8' + 'Array'], A = globalThis['Array' + 'Buffer'];
t(() => new U(2**40));
t(() => Reflect.construct(U, [2**40]));
class X extends U {}
t(() => new X(2**40));
t(() => new (class extends A {})(2**40));
t(() => Reflect.construct(A, [2**40]));
t(() => Reflect.construct(A, [2**40], X));
t(() => U.from({ length: 2**40 }));
t(() => X.from({ length: 2**40 }));
t(() => U.from.call(Float64Array, { length: 2**40 }));
t(() => new (new Proxy(U, {}))(2**40));
t(() => Buffer.alloc(2**40));
t(() => new (Object.getPrototypeOf(Buffer.prototype).constructor)(2**40));
t(() => Buffer.from({ length: 2**40 }));
t(() => Buffer.concat([Buffer.alloc(1)], 2**40));
t(() => new U(5).map.constructor);
t(() => new SharedArrayBuffer(2**40));
t(() => 'a'.repeat(2**30));
t(() => 'a'.padEnd(2**30));
