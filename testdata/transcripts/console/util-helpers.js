// util: promisify, callbackify, inherits, deprecate, isDeepStrictEqual, types, stripVTControlCharacters.
// stderr: compare
'use strict';

const util = require('util');

const add = (a, b, callback) => setImmediate(callback, a < 0 ? new Error('negative') : null, a + b);
util.promisify(add)(1, 2).then((sum) => {
  console.log('sum', sum);
  return util.promisify(add)(-1, 2);
}).catch((err) => {
  console.log('rejected', err.message);
  util.callbackify(async (x) => x * 2)(21, (failure, result) => {
    console.log('callback', failure, result);
    util.callbackify(async () => { throw null; })((reason) => console.log(reason.code, reason.message, reason.reason));
  });
});
const old = util.deprecate(() => 'result', 'old() is out of use', 'DEP_MINE');
console.log(old(), old());
console.log(util.isDeepStrictEqual({ a: [1, new Map([[1, 2]])] }, { a: [1, new Map([[1, 2]])] }), util.isDeepStrictEqual([1], ['1']), util.isDeepStrictEqual(0, -0), util.isDeepStrictEqual(NaN, NaN));
console.log(util.stripVTControlCharacters('\u001b[31mred\u001b[39m'), util.toUSVString('a\ud800') === 'a\ufffd');
console.log(util.types.isBoxedPrimitive(Object(1)), util.isArray([]), util.inspect.defaultOptions);
try {
  util.promisify('x');
} catch (err) {
  console.log(err.name, err.code, err.message);
}
