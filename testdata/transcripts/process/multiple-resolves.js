// Settling a promise again does nothing.
'use strict';

const promise = new Promise((resolve, reject) => {
  resolve('first');
  resolve('second');
  reject(new Error('third'));
  throw new Error('fourth');
});
promise.then((value) => console.log('value', value), () => console.log('never'));
process.on('unhandledRejection', () => console.log('never'));
