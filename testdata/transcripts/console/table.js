// console.table.
'use strict';

console.table([{ a: 1, b: 'two' }, { a: 3, c: true }]);
console.table([['x', 'y'], ['z', 'longer text']]);
console.table([1, 'two', { three: 3 }]);
console.table({ first: { value: 1 }, second: { value: [1, 2] } });
console.table(new Map([['k', { v: 1 }], ['l', 2]]));
console.table(new Set(['a', { b: 1 }]));
console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ['b']);
console.table([{ a: { deep: { er: 1 } } }]);
console.table([]);
console.table('not tabular');
console.table(null);
console.table([{ wide: '日本', accent: 'é' }]);
try {
  console.table([1], 'columns');
} catch (err) {
  console.log(err.name, err.code, err.message);
}
