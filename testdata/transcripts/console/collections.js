// Maps, sets, their iterators, weak collections, promises, generators.
'use strict';

console.log(new Map(), new Set(), new Map([['a', 1], [{ b: 2 }, [3]]]), new Set(['a', { b: 1 }, [2]]));
console.log(new Map([['nested', new Map([['inner', new Set([1, [2, [3, [4]]]])]])]]));
console.log(new Map([[1, 2]]).entries(), new Map([[1, 2]]).keys(), new Set([1, 2]).values(), new Set([1]).entries());
console.log(Object.assign(new Map([[1, 2]]), { extra: 1 }), Object.assign(new Set(), { a: 1 }));
class Registry extends Map {}
console.log(new Registry([['k', 'v']]), new (class Bag extends Set {})([1]));
console.log(new WeakMap(), new WeakSet(), [][Symbol.iterator](), 'ab'[Symbol.iterator](), (function* g() {})());
console.log(Promise.resolve(5), Promise.resolve({ a: 1 }), new Promise(() => {}), (async () => 'x')());
const rejected = Promise.reject('no');
rejected.catch(() => {});
console.log(rejected);
console.log(new Map(Array.from({ length: 4 }, (_, i) => ['key number ' + i, { value: i, list: [i] }])));
console.log(new Set(Array.from({ length: 110 }, (_, i) => i)).size, new Set(Array.from({ length: 30 }, (_, i) => i)));
console.log([1, 2].entries(), Object.entries({ a: 1 }), (function () { return arguments; })(1, 'b'));
