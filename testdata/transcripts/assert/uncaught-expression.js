// assert(false) that nobody catches.
// stderr: compare
const assert = require('node:assert').strict;

process.nextTick(() => assert(process.argv.length > 5));
