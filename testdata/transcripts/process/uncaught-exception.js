// 'uncaughtExceptionMonitor' and 'uncaughtException': arguments, order, any thrown value.
'use strict';

process.on('uncaughtExceptionMonitor', (err, origin) => console.log('monitor', String(err), origin));
process.on('uncaughtException', (err, origin) => console.log('handler', String(err), origin));

const thrown = [new Error('an error'), 'a string', undefined, null, 0, { toString: () => 'an object' }];
thrown.forEach((value) => setImmediate(() => { throw value; }));
Promise.reject(new TypeError('a rejection'));
Promise.reject('a string rejection');
process.on('exit', (code) => console.log('exit', code));
throw new RangeError('from the script');
