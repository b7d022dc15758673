// Once process.stdin is there, reading its descriptor does not wait.
// stderr: compare
// streams: {"stdin": "silent"}
'use strict';

const say = (...args) => process._rawDebug(...args);
const fs = require('fs');
process.stdin;
try {
  fs.readSync(0, Buffer.alloc(1));
} catch (err) {
  say(err.code, err.syscall, err.message);
}
