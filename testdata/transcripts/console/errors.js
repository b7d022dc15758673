// Errors are shown by their stack, with their own properties.
'use strict';

const short = (err) => {
  err.stack = err.stack.split('\n').filter((line) => !line.startsWith('    at ')).join('\n');
  return err;
};
console.log(short(new Error('plain')), [short(new TypeError('in an array'))], { e: short(new RangeError('in an object')) });
console.log(short(Object.assign(new Error('with props'), { code: 'E_CODE', errno: -5, nested: { a: 1 } })));
console.log(short(new Error('')), short(new Error()));
class CustomError extends Error {
  constructor(message) {
    super(message);
    this.name = 'CustomError';
  }
}
console.log(short(new CustomError('named')), short(new (class Unnamed extends Error {})('class only')));
console.log(short(new Error('outer', { cause: short(new Error('inner')) })));
console.log(short(new AggregateError([short(new Error('one')), short(new TypeError('two'))], 'several')));
const noStack = new Error('no stack');
delete noStack.stack;
noStack.stack = undefined;
console.log(noStack, [noStack]);
const renamed = short(new Error('renamed'));
renamed.name = 'Renamed';
console.log(renamed, String(renamed), Object.prototype.toString.call(renamed));
console.log(short(new Error('multi\nline')), { e: short(new Error('multi\nline')) });
const frozen = new Error('fake');
frozen.stack = 'Something else entirely';
console.log(frozen);
console.log(Object.assign(short(new Error('m')), { message: 'changed later' }));
