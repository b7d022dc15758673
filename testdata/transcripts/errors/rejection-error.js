// A rejection with an error is printed like an exception.
// stderr: compare
'use strict';

function work() {
  return Promise.reject(new Error('rejected'));
}

work();
setImmediate(() => console.log('never'));
