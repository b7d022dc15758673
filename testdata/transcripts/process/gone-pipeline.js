// EPIPE of standard output that nobody reads ends a pipeline.
// stderr: compare
// streams: {"stdout": "gone"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
const { stdout } = process;
require('stream').pipeline(require('stream').Readable.from(['a', 'b', 'c']), stdout, (err) => say('pipeline', err && err.code));
