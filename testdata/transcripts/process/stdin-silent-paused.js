// Standard input that says nothing and is paused keeps no program.
// stderr: compare
// stdin: "abc"
// streams: {"stdin": "silent"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
process.stdin.on('data', (chunk) => say('data', String(chunk)));
process.stdin.on('pause', () => say('pause'));
setTimeout(() => {
  process.stdin.pause();
  setImmediate(() => say(process.stdin._handle.reading));
}, 300);
