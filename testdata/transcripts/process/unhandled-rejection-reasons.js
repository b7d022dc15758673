// Reasons that are no errors are wrapped for 'uncaughtException'.
'use strict';

process.on('uncaughtException', (err, origin) => {
  console.log(err.name, err.code, origin);
  console.log(err.message);
});
class Odd {}
for (const reason of ['text', null, undefined, 42, { a: 1 }, Symbol('s'), new Odd(), [1]]) Promise.reject(reason);
process.on('exit', (code) => console.log('exit', code));
