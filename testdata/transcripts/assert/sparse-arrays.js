// Arrays as long as they can be are compared by the elements that they have.
const { isDeepStrictEqual } = require('util');
const assert = require('assert');
function sparse(elements, length = 4294967295) { return Object.assign(new Array(length), elements); }
console.log(isDeepStrictEqual(sparse({ 5: 1, 4000000000: { a: 1 } }), sparse({ 5: 1, 4000000000: { a: 1 } })));
console.log(isDeepStrictEqual(sparse({ 5: 1, 4000000000: { a: 1 } }), sparse({ 5: 1, 4000000000: { a: 2 } })));
console.log(isDeepStrictEqual(sparse({ 5: 1 }), sparse({ 6: 1 })));
console.log(isDeepStrictEqual(sparse({ 0: 1, 1: 2, 5: undefined }), sparse({ 0: 1, 1: 2 })));
console.log(isDeepStrictEqual(sparse({ 0: 1, name: 2 }, 3), sparse({ 0: 1, name: 2 }, 3)));
console.log(isDeepStrictEqual([, 1, , 2], [, 1, , 2]), isDeepStrictEqual([, 1, , 2], [undefined, 1, , 2]), isDeepStrictEqual([, 1], [, 1, ,]));
assert.deepEqual(sparse({ 7: '7' }), sparse({ 7: 7 }));
console.log('loosely');
