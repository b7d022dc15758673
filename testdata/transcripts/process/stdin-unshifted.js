// Standard input with something pushed back.
// stderr: compare
// stdin: "line one\nline two\nend é"
'use strict';

const say = (...args) => process._rawDebug(...args);
const stdin = process.stdin;
for (const event of ['end', 'close', 'error', 'pause', 'resume']) {
  stdin.on(event, (x) => say(event, x === undefined ? '' : String(x)));
}
process.on('exit', (code) => say('exit', code));
stdin.unshift('zz');
stdin.on('data', (chunk) => say('data', chunk.length));
