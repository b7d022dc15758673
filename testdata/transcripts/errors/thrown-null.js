// null, thrown in a timer.
// stderr: compare
'use strict';

setTimeout(() => {
  throw null;
}, 1);
