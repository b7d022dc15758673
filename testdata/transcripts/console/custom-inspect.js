// The inspect.custom method and what it is given.
'use strict';

const { inspect } = require('util');

class Money {
  constructor(amount) {
    this.amount = amount;
  }
  [inspect.custom](depth, options, inspectFn) {
    if (depth < 0) return options.stylize('[Money]', 'special');
    return `Money<${inspectFn(this.amount, options)}>`;
  }
}
console.log(new Money(5), [new Money({ a: 1 })], { a: { b: { c: new Money(1) } } }, { a: { b: { c: { d: new Money(1) } } } });
console.log(inspect(new Money(1), { customInspect: false }));
console.log({ [inspect.custom]() { return { replaced: true }; } }, { [inspect.custom]: () => 5 }, { [inspect.custom]() { return 'multi\nline'; } });
console.log([{ [inspect.custom]() { return 'multi\nline'; } }], inspect.custom, inspect.custom === Symbol.for('nodejs.util.inspect.custom'));
console.log({ inspect() { return 'the old way is gone'; } }, { toString() { return 'not used'; } });
console.log({
  [inspect.custom](depth, options) {
    return [depth, Object.keys(options).sort().join(' ')];
  },
});
console.log('%s|%s|%s', { toString() { return 'own toString'; } }, new Money(3), { a: { b: 1 } });
