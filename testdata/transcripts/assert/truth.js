// assert and assert.ok without an expression that could be quoted, and with messages.
'use strict';

const assert = require('assert');

function t(fn) {
  try {
    console.log('passes', fn());
  } catch (err) {
    console.log(err.name, err.code, err.generatedMessage, err.operator, err.actual, JSON.stringify(err.message));
  }
}
for (const value of [true, 1, 'x', {}, [], Symbol('s'), -1, Infinity, 1n, () => {}]) t(() => assert(value));
t(() => assert());
t(() => assert.ok());
t(() => assert.strict());
t(() => assert(0, 'a message'));
t(() => assert.ok('', ''));
t(() => assert(NaN, 5));
t(() => assert(null, new TypeError('own')));
t(() => [0].forEach(assert));
t(() => eval('assert(false)'));
t(() => new Function('check', 'check(0)')(assert));
