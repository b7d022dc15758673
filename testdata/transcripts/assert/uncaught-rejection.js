// An AssertionError in an async function that nobody waits for.
// stderr: compare
'use strict';

const assert = require('assert');

(async () => {
  await null;
  assert.strictEqual(1, 2);
})();
