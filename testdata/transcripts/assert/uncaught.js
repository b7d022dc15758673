// An AssertionError that nobody catches.
// stderr: compare
'use strict';

const assert = require('assert');

function check() {
  assert.deepStrictEqual({ a: [1, 2, { b: 3 }] }, { a: [1, 2, { b: 4 }] });
}
check();
