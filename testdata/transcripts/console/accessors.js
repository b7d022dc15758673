// Getters, setters, non-enumerable properties, symbols.
'use strict';

const { inspect } = require('util');

const object = {
  get a() { return 1; },
  set b(v) {},
  get c() { return { deep: 1 }; },
  set c(v) {},
  get bad() { throw new Error('getter failed'); },
  [Symbol('sym')]: 'value',
  get [Symbol('getter')]() { return 2; },
};
console.log(object);
console.log(inspect(object, { getters: true }));
console.log(inspect(object, { getters: 'get' }));
console.log(inspect(object, { getters: 'set' }));
const hidden = Object.defineProperties({ shown: 1 }, {
  hidden: { value: 'h' },
  [Symbol('hidden')]: { value: 's' },
});
console.log(hidden, inspect(hidden, { showHidden: true }), inspect([1, 2], { showHidden: true }));
class WithGetter {
  #secret = 1;
  field = 'f';
  static s = 1;
  get secret() { return this.#secret; }
}
console.log(new WithGetter(), WithGetter, Object.freeze({ frozen: 1 }), Object.seal([1]));
