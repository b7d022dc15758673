// A rejection with something that is no error ends the process, too.
'use strict';

process.on('uncaughtExceptionMonitor', (err, origin) => console.log(err.name, err.code, err.message, origin));
process.on('exit', (code) => console.log('exit', code));
setImmediate(() => console.log('never'));
Promise.reject({ code: 5 });
Promise.reject('the first one is enough');
