// The user's frames in a stack, as printed and as text.
'use strict';

function inner() {
  return new Error('from inner');
}
function outer() {
  return inner();
}
const err = outer();
console.log(err);
console.log(err.stack.split('\n').slice(0, 3).join('|').replaceAll(__dirname, '<here>'));

function fail() {
  throw Object.assign(new TypeError('with a code'), { code: 'E_CODE' });
}
try {
  fail();
} catch (e) {
  console.log(e);
}
Error.stackTraceLimit = 1;
console.log(outer().stack.split('\n').length);
const target = {};
Error.captureStackTrace(target);
console.log(typeof target.stack, target.stack.split('\n').length);
