// The console prints by a method write that a script has put on process.stdout.
// stderr: compare
'use strict';

const say = (...args) => process._rawDebug(...args);
process.stdout.write = (text) => { say('write', JSON.stringify(text)); return true; };
console.log('a', 1);
console.error('not this');
