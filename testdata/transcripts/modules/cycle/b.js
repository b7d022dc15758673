'use strict';
console.log('b starts');
const a = require('./a');
console.log('in b, a is', a);
exports.aSeen = Object.keys(a);
exports.done = true;
console.log('b ends');
