// The console prints to a stream that a script has defined as process.stdout.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const { Writable } = require('stream');
Object.defineProperty(process, 'stdout', { value: new Writable({ write(chunk, encoding, callback) { say('own', String(chunk)); callback(); } }) });
console.log('a');
