// Stacks of code that was made of strings say where that was.
Error.stackTraceLimit = 4;
function show(name, f) {
  try { console.log(name, f()) } catch (e) { console.log(name, e.stack) }
}
function f() { return eval('throw new Error("x")') }
show('direct', f);
show('indirect', function g() { return (0, eval)('throw new Error("x")') });
show('by another name', () => { const e = eval; return e('(function q() { null.x })()') });
show('Function', () => new Function('a', 'b', 'throw new Error("q")')());
show('Function without new', () => Function('throw new Error("q")')());
show('later', () => { globalThis.ff = new Function('x', '\n  return x.y.z'); return 1 });
show('later', () => ff({}));
show('arrow', () => eval('[1].map((x) => { throw new Error(1) })'));
show('function without a name', () => eval('[1].map(function () { throw new Error(1) })'));
show('nested', () => eval('eval("throw new Error(2)")'));
show('nested in a function', () => eval('function w() { return eval("throw new Error(2)") }; w()'));
show('syntax', () => eval('1 +'));
show('syntax, indirect', () => (0, eval)('1 +'));
show('syntax, new Function', () => new Function('1 +'));
show('syntax, Function', () => Function('a b', '1'));
show('with a name', () => eval('throw new Error(2)\n//# sourceURL=foo.js'));
show('with a name in a string', () => eval('`\n//# sourceURL=foo.js\n`; throw new Error(2)'));
show('class', () => eval('class A { m() { throw new Error(1) } }; new A().m()'));
class B {
  static m() { return eval('throw new Error(7)') }
  n() { return eval('this.x.y') }
  constructor(x) { if (x) eval('throw new Error(8)') }
}
show('in a static method', () => B.m());
show('in a method', () => new B().n());
show('in a constructor', () => new B(1));
show('construct', () => Reflect.construct(Function, ['throw new Error(1)'])());
show('apply', () => Function.apply(null, ['throw new Error(1)'])());
show('not a function', () => eval('let obj = {}; obj.foo()'));
show('undefined', () => eval('var zz; zz.x'));
show('too big', () => eval('1n << 99999999999999n'));
show('too big', () => new Function('return 1n << 99999999999999n')());

Error.prepareStackTrace = (e, sites) => sites;
const sites = (stack) => stack.slice(0, 2).forEach((s) => {
  console.log(typeof s.getFileName(), s.getEvalOrigin(), s.getFunctionName(), s.isEval(), s.isToplevel(), s.getLineNumber(), s.getColumnNumber());
});
sites((() => eval('new Error().stack'))());
sites((0, eval)('new Error().stack'));
sites(new Function('return new Error().stack')());
sites(eval('(() => new Error().stack)()'));
sites(eval('(() => new Error().stack)()//# sourceURL=xx.js'));
