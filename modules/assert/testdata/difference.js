// Messages of checks for equality.
'use strict';

const assert = require('assert');

function check(fn) {
  try {
    fn();
    console.log('passes');
  } catch (err) {
    const { name, code, message, generatedMessage, operator } = err;
    console.log(name, code, JSON.stringify(message), generatedMessage, operator);
  }
}
const t = check;
t(()=>assert.deepStrictEqual([1,2,3,4,5,6,7,8,9],[0,1,2,3,4,5,6,7,8,9]));
t(()=>assert.deepStrictEqual([1,2,3],[1,2,3,4,5,6]));
t(()=>assert.deepStrictEqual([1,2,3,4,5,6],[1,2,3]));
t(()=>assert.deepStrictEqual({a:1,b:2},{b:2,c:1}));
t(()=>assert.deepStrictEqual(Array.from({length:100},(_, i)=>i),Array.from({length:100},(_, i)=>i*2)));
t(()=>assert.deepStrictEqual('a','b'));
t(()=>assert.deepStrictEqual(1,'1'));
t(()=>assert.strictEqual('a'.repeat(100),'b'.repeat(100)));
t(()=>assert.strictEqual('aa bb cc','aa bc cc'));
t(()=>assert.strictEqual('aa bb cc dd ee','aa bb cc dd ef'));
t(()=>assert.strictEqual(undefined,'aa bb cc dd ef'));
t(()=>assert.strictEqual([1],{}));
t(()=>assert.strictEqual(new Set([1]),new Set([2])));
t(()=>assert.deepStrictEqual(new Map([[1,{a:1}]]),new Map([[1,{a:2}]])));
t(()=>assert.deepStrictEqual([[[[[[[1]]]]]]],[[[[[[[2]]]]]]]));
t(()=>assert.deepStrictEqual(-0,0));
t(()=>assert.deepStrictEqual([1,2],[1,2,'x'.repeat(300)]));
t(()=>assert.strictEqual(new Error('x'),new Error('x')));
t(()=>assert.deepStrictEqual(new Error('x'),new Error('y')));
