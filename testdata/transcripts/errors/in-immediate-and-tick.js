// From a tick: immediates do not run any more.
// stderr: compare
'use strict';

setImmediate(() => console.log('never'));
process.nextTick(function inTick() {
  throw new Error('from a tick');
});
console.log('end of script');
