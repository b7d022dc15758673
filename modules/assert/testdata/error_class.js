// new AssertionError: its options, its messages, how inspect shows it.
'use strict';

const { AssertionError } = require('assert');
const { inspect } = require('util');

for (const options of [undefined, null, 1, 'x', [], () => {}, {}, { message: undefined }, { message: 'm' }, { message: 3 }, { message: '' },
  { message: null, operator: 'x' }, { operator: 'foo', actual: 1, expected: 'b' }, { operator: 'notEqual', actual: [1] }, { actual: 1 },
  { operator: 'fail', message: new Error('x') }, { operator: 5 }, { message: 'm', actual: 1, expected: 2, operator: 'strictEqual' },
  { message: false, operator: 'x' }, { message: 0, actual: 1, expected: 2, operator: 'deepStrictEqual' },
  { actual: 1, expected: 2, operator: 'notDeepEqual' }, { actual: 1, expected: 1, operator: 'deepEqual' },
  { actual: 1, expected: 1, operator: 'strictEqual' }, { actual: new Error('x'), expected: new Error('y'), operator: 'zzz' }]) {
  try {
    const { message, generatedMessage, operator, actual, expected } = new AssertionError(options);
    console.log(JSON.stringify(message), generatedMessage, operator, String(actual), String(expected));
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}

const withoutFrames = (text) => text.replace(/^.*\n? {4}at .*$/gm, '').replace(/\n+/g, '\n');
for (const options of [
  { message: 'x', actual: 'a\n'.repeat(20), expected: 'b'.repeat(600), operator: 'o' },
  { message: 'x', actual: { a: { b: { c: 1 } } }, expected: [[1, [2]]], operator: 'o' },
]) {
  const err = new AssertionError(options);
  console.log(withoutFrames(inspect(err)));
  console.log(withoutFrames(inspect({ err }, { depth: 5 })));
  console.log(err.actual === options.actual, err.expected === options.expected);
}

class Mine extends AssertionError {
  constructor() {
    super({ message: 'mine' });
    this.more = 1;
  }
}
const mine = new Mine();
console.log(mine.name, mine instanceof AssertionError, Object.keys(mine), String(mine));

function maker() { return new AssertionError({ message: 'm', stackStartFn: maker }); }
console.log(maker().stack.includes('maker'), new AssertionError({ message: 'm' }).stack.split('\n')[0]);
