// An error that nobody catches is printed with the line it was thrown from.
// stderr: compare
'use strict';

function fail() {
  throw new Error('nobody catches this');
}

console.log('before');
fail();
console.log('never');
