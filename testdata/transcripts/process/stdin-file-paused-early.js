// Standard input that is a file, paused before it was read.
// stderr: compare
// stdin: "line one\nline two\nend é"
// streams: {"stdin": "file"}
'use strict';

const say = (...args) => process._rawDebug(...args);
const stdin = process.stdin;
for (const event of ['end', 'close', 'error', 'pause', 'resume']) {
  stdin.on(event, (x) => say(event, x === undefined ? '' : String(x)));
}
process.on('exit', (code) => say('exit', code));
stdin.on('data', (chunk) => say('data', chunk.length));
stdin.pause();
say(stdin._handle ? stdin._handle.reading : 'no handle');
