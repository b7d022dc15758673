// Which lines of two values a message shows.
'use strict';

const assert = require('assert');

function show(actual, expected) {
  try {
    assert.deepStrictEqual(actual, expected);
  } catch (err) {
    console.log(JSON.stringify(err.message));
  }
}
const numbers = (n, first = 0) => Array.from({ length: n }, (_, i) => i + first);
const differing = (n, at) => show(numbers(n), numbers(n).map((v) => at.includes(v) ? v + 1000 : v));

for (let i = 0; i < 8; i++) differing(8, [i]);
for (let gap = 1; gap < 9; gap++) {
  differing(20, [1, 1 + gap]);
  differing(20, [1, 1 + gap, 5 + gap]);
}
for (let n = 0; n < 8; n++) {
  for (let m = 0; m < 8; m++) {
    show(numbers(n), numbers(m));
    show([-1, ...numbers(n)], [-2, ...numbers(m)]);
  }
}
for (const n of [23, 24, 25, 26, 27, 48, 49, 50, 51, 52, 80]) {
  show(numbers(n), numbers(n, 1000));
  show(numbers(n), []);
  show([0], numbers(n));
  differing(n, numbers(n).filter((v) => v % 3 === 0));
  differing(n, numbers(n).filter((v) => v % 4 < 2));
}
