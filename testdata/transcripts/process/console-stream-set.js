// The console prints to the stream that a script sets.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const { Writable } = require('stream');
const own = new Writable({ write(chunk, encoding, callback) { say('own', String(chunk)); callback(); } });
console.log('first');
console._stdout = own;
console.log('a');
