// rejects and doesNotReject.
'use strict';

const assert = require('assert');
const { inspect } = require('util');

const show = (value) => inspect(value, { depth: 0 }).split('\n')[0].replace(' { stackTraceLimit: 10 }', '');

function t(fn) {
  try {
    console.log('passes', fn());
  } catch (err) {
    const { name, code, message, generatedMessage, operator, actual, expected } = err;
    console.log(name, code, JSON.stringify(message), generatedMessage, operator, show(actual), show(expected));
  }
}
const boom = (thrown) => () => { throw thrown; };
class MyErr extends Error {}
class Sub extends MyErr { constructor(m) { super(m); this.name = 'Sub'; this.code = 'X'; } }
class E2 extends Error { get name() { return 'GetName'; } }
class E3 extends Error {}

async function rej(fn) {
  try {
    console.log('resolves', await fn());
  } catch (err) {
    const { name, code, message, generatedMessage, operator, actual, expected } = err;
    console.log(name, code, JSON.stringify(message), generatedMessage, operator, show(actual), show(expected));
  }
}
(async () => {
await rej(()=>assert.rejects()); await rej(()=>assert.rejects(5)); await rej(()=>assert.rejects(()=>5)); await rej(()=>assert.rejects(()=>{})); await rej(()=>assert.rejects(()=>{throw new Error('sync')}));
await rej(()=>assert.rejects(Promise.resolve(1))); await rej(()=>assert.rejects(async()=>1,Error)); await rej(()=>assert.rejects(async()=>1,Error,'m')); await rej(()=>assert.rejects(async()=>{throw new Error('x')},/y/)); await rej(()=>assert.rejects(async()=>{throw new Error('x')},/x/)); await rej(()=>assert.rejects({then(a,b){b(new Error('q'))},catch(){}},/q/)); await rej(()=>assert.rejects({then(a,b){b(new Error('q'))}},/q/));
await rej(()=>assert.doesNotReject(Promise.reject(new Error('x')))); await rej(()=>assert.doesNotReject(async()=>{throw 5},'m')); await rej(()=>assert.doesNotReject(async()=>4)); await rej(()=>assert.doesNotReject(()=>4)); await rej(()=>assert.rejects(Promise.reject(5),'m')); await rej(()=>assert.rejects(()=>Promise.resolve(),'m')); await rej(()=>assert.rejects(Promise.reject(new Error('m')),'m'));
})();
