// The listener gets reason and promise; a promise handled late is reported by 'rejectionHandled'.
'use strict';

const promises = [];
process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandled', String(reason), promises.indexOf(promise));
});
process.on('rejectionHandled', (promise) => console.log('handled', promises.indexOf(promise)));
process.on('warning', (warning) => console.log('warning', warning.name));

promises.push(Promise.reject(new Error('zero')));
promises.push(new Promise((resolve, reject) => reject('one')));
promises.push(Promise.reject('two, caught at once'));
promises[2].catch(() => {});
promises.push(promises[1].then(() => {}));
setImmediate(() => setImmediate(() => promises[0].catch(() => console.log('caught'))));
process.on('exit', (code) => console.log('exit', code));
