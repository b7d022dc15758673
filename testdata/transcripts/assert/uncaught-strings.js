// An AssertionError of long texts that nobody catches: what is printed of them is cut.
// stderr: compare
'use strict';

const assert = require('assert');

process.on('exit', (code) => console.log('exit', code));
assert.strictEqual('a line\n'.repeat(20), 'another line\n'.repeat(3), 'the texts differ');
