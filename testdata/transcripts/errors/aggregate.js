// An AggregateError shows the errors it holds.
// stderr: compare
'use strict';

function failed(n) {
  return new Error('attempt ' + n);
}
throw new AggregateError([failed(1), failed(2)], 'all attempts failed');
