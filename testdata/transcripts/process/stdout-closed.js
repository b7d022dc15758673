// A stream whose reader has gone does not end a program that writes to the console.
const { Writable } = require('stream');
const gone = new Writable({ write(chunk, encoding, callback) { callback(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })); } });
const own = new console.Console(gone, gone);
own.log('one');
own.error('two');
own.log('three');
setImmediate(() => console.log('still here', gone.destroyed));
