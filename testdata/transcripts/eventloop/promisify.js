// util.promisify knows the timers.
'use strict';

const { promisify } = require('util');

promisify(setTimeout)(1, 'timeout').then(console.log);
setTimeout(() => promisify(setImmediate)('immediate').then(console.log), 30);
console.log(setTimeout[promisify.custom].name, promisify(setTimeout) === promisify(setTimeout));
