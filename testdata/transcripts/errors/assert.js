// assert: AssertionErrors and what they hold.
'use strict';

const assert = require('assert');

function fails(fn) {
  try {
    fn();
    console.log('passes');
  } catch (err) {
    const { name, code, generatedMessage, actual, expected, operator } = err;
    console.log(name, code, generatedMessage, [actual instanceof Error ? actual.message : actual, expected, operator]);
    console.log(err.message.split('\n')[0]);
  }
}
fails(() => assert.ok(true));
fails(() => assert.ok(0, 'a message'));
fails(() => assert.strictEqual(1, 2));
fails(() => assert.equal(1, '1'));
fails(() => assert.deepStrictEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }));
fails(() => assert.deepStrictEqual(new Map([[1, [2]]]), new Map([[1, [2]]])));
fails(() => assert.notStrictEqual(1, 1));
fails(() => assert.throws(() => { throw new TypeError('bad'); }, { name: 'TypeError', message: 'bad' }));
fails(() => assert.throws(() => {}));
fails(() => assert.doesNotThrow(() => { throw new Error('thrown'); }));
fails(() => assert.match('text', /nothing/));
fails(() => assert.fail('failed'));
fails(() => assert.ifError(null));
assert.rejects(Promise.reject(new Error('rejected')), /rejected/).then(() => console.log('rejects passes'));
