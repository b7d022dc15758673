// deprecate.
'use strict';

const util = require('util');

process.emitWarning = (...args) => console.log('emitWarning', args.map((arg) => (typeof arg === 'function' ? arg.name : arg)));

function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}

function original(...args) { return [this, new.target && new.target.name, args]; }
original.own = 1;
const deprecated = util.deprecate(original, 'original is old', 'DEP1');
console.log(deprecated.name, deprecated.length, deprecated.own, Object.getPrototypeOf(deprecated) === original, deprecated.prototype === original.prototype);
console.log(deprecated(1), deprecated.call(5, 2), deprecated.apply({ me: 1 }, [3, 4]));
console.log(new deprecated(1));

class Class { constructor() { this.target = new.target.name; } static make() { return new this(); } }
const Old = util.deprecate(Class, 'Class is old', 'DEP2');
class Derived extends Old {}
console.log(new Old(), new Derived(), Old.make(), new Old() instanceof Class, new Class() instanceof Old);
attempt('class called', () => { try { Old(); } catch (err) { return err.name; } });
attempt('arrow constructed', () => { try { new (util.deprecate(() => 1, 'arrow', 'DEP3'))(); } catch (err) { return err.name; } });

// Of one code, the first call warns; of no code, the first of each function.
util.deprecate(() => 1, 'the same code', 'DEP1')();
for (let i = 0; i < 2; i++) {
  const uncoded = util.deprecate(() => 1, 'no code');
  uncoded();
  uncoded();
}
util.deprecate(() => 1, 'empty code', '')();
attempt('code', () => util.deprecate(() => 1, 'm', 5));
attempt('code', () => util.deprecate(() => 1, 'm', null));
util.deprecate(() => 1, 5)();

// Who does not want to hear of it is told later.
const quiet = util.deprecate(() => 1, 'quiet', 'DEP4');
process.noDeprecation = true;
quiet();
process.noDeprecation = false;
quiet();
quiet();

const { emitWarning } = process;
process.emitWarning = () => { throw new Error('from emitWarning'); };
const failing = util.deprecate(() => 'result', 'failing', 'DEP5');
attempt('failing', failing);
attempt('failing', failing);
process.emitWarning = emitWarning;

process.on('warning', (warning) => console.log('warning', warning.name, warning.code, warning.message));
console.log('before');
util.deprecate(() => 1, 'at once', 'DEP6', true)();
console.log('after');
