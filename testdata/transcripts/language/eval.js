// Code that is made at run time knows the newest syntax too.
const check = (name, f) => { try { console.log(name, f()) } catch (e) { console.log(name, `${e}`) } };
check('direct', () => [eval('/\\p{L}+/u.exec("äb1")[0]'), eval('var q = 5; /\\p{Lu}/u.test("É") && q'), eval('"\\\\p{L}"'), eval('1;/\\p{L}/u').source, eval('x => /\\p{L}/u')('').flags]);
check('indirect', () => [(0, eval)('/\\p{L}+/u.exec("äb1")[0]'), (0, eval)('"\\\\p{L}"'), (0, eval)('`a"\\p` + "await"'), globalThis.eval('"import"')]);
check('values', () => [eval(5), eval(), eval({ a: 1 }), eval(null), (0, eval)('1 + 1'), eval('"await"'), (0, eval)('imported = 5'), imported]);
check('thrown', () => (0, eval)('/\\p{L}/u; throw new TypeError("own")'));
const eval2 = eval;
check('by another name', () => [eval2('1 + 1'), eval2('typeof check')]);
check('new Function', () => [new Function('s', 'return /\\p{L}+/u.exec(s)[0]')('äb1'), new Function('return /\\p{L}/u')().source]);
check('text', () => String(new Function('a', 'b', 'return /\\p{L}/u')));
check('Function', () => [Function.name, Function.length, Object.getOwnPropertyNames(Function), Function.prototype.constructor === Function,
  Object.getPrototypeOf(Function) === Function.prototype, (() => {}) instanceof Function, (() => {}).constructor === Function]);
const [GeneratorFunction, AsyncFunction, AsyncGeneratorFunction] = [function* () {}, async () => {}, async function* () {}].map((f) => f.constructor);
for (const C of [GeneratorFunction, AsyncFunction, AsyncGeneratorFunction]) {
  check(C.name, () => [C.length, Object.getOwnPropertyNames(C), Object.getPrototypeOf(C) === Function, C.prototype.constructor === C,
    Object.getOwnPropertyDescriptor(C.prototype, 'constructor').writable, Object.getOwnPropertyDescriptor(C, 'prototype').writable]);
}
check('parts', () => [new Function('a', 'b', 'return a + b')(1, 2), Function('return 5')(), new Function()(), new Function('a, b', 'return a * b')(2, 3),
  String(new Function('a', 'return a')), new Function('return 1').name, new Function('a', 'b', '').length, ...new GeneratorFunction('yield 1; yield 2')()]);
class Sub extends Function {}
check('subclass', () => [new Sub('return 7') instanceof Sub, new Sub('return 7')()]);

const all = async (list) => { const r = []; for await (const x of list) r.push(x); return r };
(async () => {
  const check = async (name, f) => { try { console.log(name, await f()) } catch (e) { console.log(name, `${e}`) } };
  await check('for await', () => (0, eval)('(async () => { const r = []; for await (const x of [1, Promise.resolve(2)]) r.push(x); return r })()'));
  await check('for await', () => new Function('list', 'return (async () => { const r = []; for await (const x of list) r.push(x); return r })()')([3]));
  await check('async generator', () => all((0, eval)('(async function* () { yield 1; yield 2 })')()));
  await check('async generator', () => all(new Function('return async function* () { yield 1; yield 2 }')()()));
  await check('AsyncFunction', () => new AsyncFunction('a', 'await null; return a + 1')(1));
  await check('AsyncFunction', () => new AsyncFunction('a', 'let s = 0; for await (const x of a) s += x; return s')([1, 2]));
  await check('import', () => new Function('return import("fs")')().then((m) => typeof m.default.readFileSync));
})();
console.log((0, eval)('var marked = 1; <!-- a comment\n--> another\nmarked'));
