// Arrays: holes, extra properties, columns of numbers and strings, more than a hundred items.
'use strict';

console.log([], [1, 2, 3], ['a', 'b'], [[]], [undefined, null], [1, , 3], [, ,], new Array(5), [1, , , , 5, ,]);
console.log(Object.assign([1, 2], { extra: true, '-1': 'minus' }), Object.assign([], { a: 1 }));
console.log(Array.from({ length: 7 }, (_, i) => i));
console.log(Array.from({ length: 30 }, (_, i) => i * i));
console.log(Array.from({ length: 27 }, (_, i) => 'x'.repeat(i % 7)));
console.log(Array.from({ length: 101 }, (_, i) => i));
console.log(Array.from({ length: 130 }, (_, i) => -i * 1000));
console.log(Array.from({ length: 8 }, (_, i) => ({ id: i, name: 'item ' + i })));
console.log([['a', 1], ['b', 2], ['c', 3], ['d', 4], ['e', 5], ['f', 6], ['g', 7], ['h', 8]]);
class List extends Array {}
console.log(List.from([1, 2]), new List());
console.log(new Array(200), Object.assign(new Array(3), { 1: 'middle' }));
console.log([1.25, 100.5, -3, 0, 22, 3333, 4.125, 5e10], [1n, 22n, 333n, 4444n, 5n, 6n, 7n]);
