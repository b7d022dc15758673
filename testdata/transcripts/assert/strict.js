// assert/strict and assert.strict: the loose names are the strict checks.
'use strict';

const assert = require('node:assert/strict');

const t = (fn) => {
  try {
    console.log('passes', fn());
  } catch (err) {
    console.log(err.operator, err.message.split('\n')[0]);
  }
};
console.log(assert === require('assert').strict, require('assert').strict.strict === assert, assert.AssertionError === require('assert').AssertionError);
t(() => assert.equal(1, '1'));
t(() => assert.notEqual(1, '1'));
t(() => assert.deepEqual([1], ['1']));
t(() => assert.notDeepEqual([1], ['1']));
t(() => assert.notDeepEqual([1], [1]));
t(() => assert.equal(NaN, NaN));
t(() => assert(1));
