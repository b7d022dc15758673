// Calls that settle a promise again are told in the next tick, in their order.
'use strict';

process.on('multipleResolves', (type, promise, value) => {
  console.log(type, promise, value);
  process.nextTick(() => console.log('tick of', value));
});
process.nextTick(() => console.log('tick before'));
new Promise((resolve, reject) => {
  console.log(resolve('first'), resolve('second'), reject('third'));
  process.nextTick(() => console.log('tick of the executor'));
  resolve('fourth');
  throw 'fifth';
}).then((value) => console.log('value', value));
new Promise((resolve, reject) => {
  reject('first');
  reject('again');
  resolve('too late');
}).catch((reason) => console.log('reason', reason));
Promise.resolve().then(() => {
  let settle;
  const promise = new Promise((resolve) => { settle = resolve; });
  settle('a');
  settle('b');
  console.log('microtask');
  return promise;
}).then((value) => console.log('value', value));
setImmediate(() => console.log('immediate'));
console.log('end of the script');
