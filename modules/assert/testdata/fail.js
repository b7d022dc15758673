// fail and ifError.
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
for (const v of [null,undefined,0,false,'',new Error('e'),new TypeError(''),'str',{message:'m'},{message:''},{a:1},new Sub('s'),{message:5},{message:'m',constructor:null}]) t(()=>assert.ifError(v));
t(()=>assert.fail()); t(()=>assert.fail('m')); t(()=>assert.fail(new TypeError('own'))); t(()=>assert.fail(undefined)); t(()=>assert.fail(null)); t(()=>assert.fail(1,2)); t(()=>assert.fail(1,2,'m')); t(()=>assert.fail(1,2,undefined,'>')); t(()=>assert.fail(1,2,'m','>')); t(()=>assert.fail(1,2,new TypeError('own')));t(()=>assert.fail({a:1},[2],undefined,'===')); t(()=>assert.fail(''));t(()=>assert.fail(5));t(()=>assert.fail({a:1}));t(()=>assert.fail(1,2,undefined,'deepStrictEqual'));t(()=>assert.fail(undefined,2));
