// Standard input that is not referenced keeps no program.
// stderr: compare
// streams: {"stdin": "silent"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
process.stdin.resume();
say(process.stdin.unref() === process.stdin, process.stdin._handle.hasRef(), process._getActiveHandles().length, process.getActiveResourcesInfo());
