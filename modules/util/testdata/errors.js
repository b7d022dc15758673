// Errors of the system by number.
'use strict';

const util = require('util');

function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}
const describe = (err) => [err.message, err.name, err.stack.split('\n')[0], Object.entries(err)];

for (const number of [-2, -111, -9999, -4095, -3008, -4058, -2147483649, -4294967298, 0, 1, 2.5, -2.5, 'x', undefined, null, NaN, Infinity, -Infinity, {}]) {
  attempt('name', () => util.getSystemErrorName(number));
}
const map = util.getSystemErrorMap();
console.log(map instanceof Map, map.size, util.getSystemErrorMap() === map);
for (const [number, description] of map) {
  console.log(number, description, util.getSystemErrorName(number) === description[0]);
}

for (const args of [[-2, 'open'], [-2, 'open', 'original'], [-9999, 'open', 'original'], [-2], [-2, 5], [2, 'open'], [0, 'open'], ['x', 'open'], []]) {
  attempt('_errnoException', () => describe(util._errnoException(...args)));
}
for (const args of [
  [-111, 'connect', '1.2.3.4', 80, 'here'], [-111, 'connect', '1.2.3.4', 0, 'here'], [-111, 'connect', '1.2.3.4'],
  [-111, 'connect', '1.2.3.4', 80], [-111, 'connect'], [-5000, 'connect', null, -1], [-111, 'connect', '::1', '80'], [111, 'connect'], ['x', 'connect'],
]) {
  attempt('_exceptionWithHostPort', () => describe(util._exceptionWithHostPort(...args)));
}
