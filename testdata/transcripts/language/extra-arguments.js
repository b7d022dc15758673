// Variables begin undefined, however many arguments a function gets and whatever functions inside use of both.
'use strict';

function declared(a) { var x; return () => [a, x]; }
console.log(declared(1, 2)(), declared(1)(), declared()());
const arrow = (a) => { var x; return () => [a, x]; };
console.log(arrow(1, 2)());
function rest(a, ...more) { var x; return () => [a, x, more]; }
console.log(rest(1, 2, 3)());
function some(a) { var x = 5, y; return () => [a, x, y]; }
console.log(some(1, 2, 3)());
function late(a) { const early = (() => [a, x])(); var x = 5; return [early, x]; }
console.log(late(1, 2));
function defaults(a = 1) { var x; return () => [a, x]; }
console.log(defaults(1, 2, 3)());
class Class {
  constructor(a) { var x; this.inner = () => [a, x]; }
  method(a) { var x; return () => [a, x]; }
  static fields(a) { var x; return class { field = [a, x]; static { this.block = [a, x]; } }; }
  set property(a) { var x; this.set = () => [a, x]; }
}
console.log(new Class(1, 2).inner(), new Class(1).method(1, 2)(), new (Class.fields(1, 2))().field, Class.fields(1, 2).block);
function* generator(a) { var x; yield () => [a, x]; }
console.log(generator(1, 2).next().value());
function pattern({ a }) { var { x } = {}, [y] = []; return () => [a, x, y]; }
console.log(pattern({ a: 1 }, 2, 3)());
function loops(a) { for (var i in {}); for (var j of []); for (var k; false;); return () => [a, i, j, k]; }
console.log(loops(1, 2, 3, 4)());
function counted() { var x; return (() => [x, arguments.length])(); }
console.log(counted(1, 2, 3));
function functions(a) { var f; var g; function f() {} return () => [a, typeof f, g]; }
console.log(functions(1, 2, 3)());
function shared(a) { var a; var arguments_ = arguments; var x; return () => [a, arguments_.length, x]; }
console.log(shared(1, 2, 3)());
function caught(a) { try { throw 1; } catch (e) { var x; var y = e; } return () => [a, x, y]; }
console.log(caught(1, 2, 3)());
function again(a) { var all = []; for (var i = 0; i < 2; i++) { var x; all.push([a, x]); x = i; } (() => x)(); return all; }
console.log(again('a', 'b'));
(function named(a) { var x; console.log((() => [a, x, typeof named])()); })(1, 2, 3);
process.on('x', function (a) {
  var first, second;
  process.nextTick(() => console.log(a, first, second));
}).emit('x', 1, 2, 3);
(async function later(a) { var x; await null; console.log((() => [a, x])()); })(1, 2);
