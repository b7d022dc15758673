'use strict';
console.log('a starts');
exports.early = 'a early';
const b = require('./b');
console.log('in a, b is', b);
exports.done = true;
console.log('a ends');
