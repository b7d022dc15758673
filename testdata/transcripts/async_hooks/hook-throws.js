// A hook that throws ends the program, whatever handlers there are.
const { createHook } = require('async_hooks');
const { writeSync } = require('fs');
process.on('uncaughtException', () => writeSync(1, 'never\n'));
process.on('exit', (code) => writeSync(1, `exit ${code}\n`));
createHook({ init() { throw new Error('bad hook'); } }).enable();
setTimeout(() => writeSync(1, 'never\n'), 1);
writeSync(1, 'never\n');
