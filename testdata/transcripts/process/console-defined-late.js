// The console keeps the stream that it has printed to.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
const { Writable } = require('stream');
console.log('first');
Object.defineProperty(process, 'stdout', { value: new Writable({ write(chunk, encoding, callback) { say('own', String(chunk)); callback(); } }) });
console.log('a');
