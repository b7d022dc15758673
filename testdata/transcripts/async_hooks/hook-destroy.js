// Destroyed resources are told of before immediates, and before the program ends.
const { createHook, AsyncResource, executionAsyncId } = require('async_hooks');
const { writeSync } = require('fs');
const log = (...words) => writeSync(1, words.join(' ') + '\n');
createHook({ destroy() { log('destroy', executionAsyncId()); } }).enable();
setImmediate(() => log('immediate'));
new AsyncResource('Test').emitDestroy();
process.on('beforeExit', () => log('beforeExit'));
process.on('exit', () => { log('exit'); new AsyncResource('Test').emitDestroy(); });
