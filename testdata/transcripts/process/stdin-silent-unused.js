// Standard input that says nothing keeps no program that does not read it.
// stderr: compare
// streams: {"stdin": "silent"}
'use strict';

const say = (...args) => process._rawDebug(...args);
process.on('exit', (code) => say('exit', code));
say(process.stdin.readableFlowing, process.stdin._handle.reading, process.stdin._handle.hasRef());
