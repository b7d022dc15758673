// Depth: two levels by default, options of inspect, console.dir.
'use strict';

const { inspect } = require('util');

const deep = { a: { b: { c: { d: { e: 1 } } } }, list: [[[[[1]]]]], map: new Map([[{ k: { k: {} } }, new Map([[1, { x: { y: 1 } }]])]]) };
console.log(deep);
console.log(inspect(deep, { depth: 0 }));
console.log(inspect(deep, { depth: null }));
console.log(inspect(deep, false, 1));
console.log(inspect({ a: { b: 1 } }, { depth: -1 }), inspect([1], { depth: -1 }));
console.dir(deep, { depth: 1 });
console.dir('text', { depth: 1 });
console.log(inspect({ a: { b: { c: 1 } }, x: [1, 2, [3, [4]]] }, { compact: false, depth: 5 }));
console.log(inspect({ a: { b: { c: 1 } } }, { compact: 1 }), inspect({ a: { b: 1 } }, { breakLength: 8 }));
