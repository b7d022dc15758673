// `arguments` in arrow functions, where the function around them does not name it itself.
const show = (label, f, ...args) => console.log(label, f(...args));
show('expression', function (a, b) { return (() => arguments.length)(); }, 1, 2, 3);
show('block', function (a, b) { const f = (l) => { return arguments[1] + l; }; return f(1); }, 1, 2, 3);
show('no parameters', function () { return [1, 2].map((x) => arguments[x]); }, 'a', 'b', 'c');
show('nested', function () { const f = () => () => [...arguments].reverse(); return f()(); }, 1, 2, 3);
show('strict', function (a) { 'use strict'; const f = () => arguments.length; return f(); }, 1, 2);
show('assigned', function (a) { const f = () => { arguments[0] = 9; }; f(); return a; }, 1);
show('default', function (a) { const f = (n = arguments.length) => n; return f(); }, 1, 2);
class Counter { constructor() { this.all = () => [...arguments]; } static make() { return ((...rest) => [arguments.length, rest])(5); } count() { return [0].map(() => arguments.length); } get none() { return (() => arguments.length)(); } }
console.log(new Counter(1, 2).all(), Counter.make(1, 2, 3), new Counter().count(7), new Counter().none);
class Derived extends Counter { constructor(...given) { super(...given, 'more'); this.own = () => arguments.length; } }
console.log(new Derived(1).all(), new Derived(1, 2).own());
show('generator', function (a) { function* g() { yield (() => arguments.length)(); } return g(1, 2).next().value; });
(async function () { const f = async () => { await null; return arguments[0]; }; console.log('async', await f()); })('given');
show('its own', function (arguments) { return (() => arguments)(); }, 'mine');
show('declared', function () { var arguments = 4; return (() => arguments)(); }, 1);
show('property', function (o) { return (() => o.arguments)(); }, { arguments: 'p' });
show('inner function', function () { return (() => (function () { return arguments.length; })(1, 2, 3, 4))(); }, 1);
const atTop = () => typeof arguments[1] + arguments.length;
console.log('module', atTop());
function later() { setTimeout(() => console.log('timer', ...arguments), 1); }
later('x', 'y');
