// Standard input that is destroyed keeps no program.
// stderr: compare
// stdin: "abc"
// streams: {"stdin": "silent"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
process.stdin.on('close', () => say('close')).resume();
process.stdin.once('data', (chunk) => { say(String(chunk)); process.stdin.destroy(); });
