// The console prints to the stream that a script defines.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const { Writable } = require('stream');
const own = new Writable({ write(chunk, encoding, callback) { say('own', String(chunk)); callback(); } });
Object.defineProperty(console, '_stdout', { value: own });
console.log('a');
