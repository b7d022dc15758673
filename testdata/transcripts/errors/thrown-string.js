// A string, thrown from a function.
// stderr: compare
'use strict';

function fail() {
  throw 'just a string';
}
fail();
