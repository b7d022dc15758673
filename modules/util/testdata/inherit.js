// inherits and _extend.
'use strict';

const util = require('util');

function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
}

for (const args of [[], [null, Array], [function () {}, null], [function () {}, undefined], [function () {}, () => 1], [function () {}, 5], [{}, function () {}]]) {
  attempt('inherits', () => util.inherits(...args));
}
function Parent() { this.parent = true; }
Parent.prototype.hello = function () { return 'hello'; };
function Child() { Parent.call(this); }
console.log(util.inherits(Child, Parent), Object.getOwnPropertyDescriptor(Child, 'super_'));
const child = new Child();
console.log(child, child.hello(), child instanceof Parent, Child.super_ === Parent, Object.getPrototypeOf(Child) === Function.prototype);
class A {}
class B {}
util.inherits(A, B);
console.log(new A() instanceof B);

for (const args of [[{ a: 1 }, { b: 2, c: 3 }], [{ a: 1 }, null], [{ a: 1 }], [{ a: 1 }, 'xy'], [{ a: 1 }, () => 1], [null, {}], [null, { a: 1 }], [5, { a: 1 }], ['s', { a: 1 }]]) {
  attempt('_extend', () => util._extend(...args));
}
const target = {};
console.log(util._extend(target, { a: 1 }) === target);
console.log(util._extend({}, Object.create({ inherited: 1 }, { hidden: { value: 1 }, own: { value: 2, enumerable: true } })));
