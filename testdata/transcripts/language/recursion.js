// Endless recursion of every kind is a RangeError, which scripts can catch.
const t = (label, f) => { try { f(); console.log(label, 'returned') } catch (err) { console.log(label, err instanceof RangeError, err.message) } };
t('function', function f() { f() });
t('delegating generator', () => { function* g() { yield* g() } g().next() });
t('generator in a loop', () => { function* g() { for (const x of g()) yield x } g().next() });
t('generator in a spread', () => { function* g() { yield [...g()] } g().next() });
t('generator in a function', () => { function* g() { yield 1 } (function f() { for (const x of g()) f() })() });
t('even depth', () => { (function f() { (() => f())() })() });
t('getter', () => { const o = { get x() { return this.x } }; o.x });
t('setter', () => { const o = { set x(v) { this.x = v } }; o.x = 1 });
t('valueOf', () => { const o = { valueOf() { return +o } }; +o });
t('toString', () => { const o = { toString() { return '' + o } }; '' + o });
t('toJSON', () => { const o = { toJSON() { return JSON.stringify(o) } }; JSON.stringify(o) });
t('reviver', () => { JSON.parse('[1]', function revive() { return JSON.parse('[1]', revive) }) });
t('constructor', () => { class C { constructor() { new C() } } new C() });
t('field', () => { class C { x = new C() } new C() });
t('static method', () => { class C { static m() { return class extends C { }.m() } } C.m() });
t('default parameter', () => { function f(a = f()) { } f() });
t('destructured parameter', () => { function f({ a = f({}) }) { } f({}) });
t('template', () => { function f() { return `${f()}` } f() });
t('tag', () => { function f() { return f`a` } f() });
t('iterator', () => { const o = { [Symbol.iterator]() { return [...o] } }; [...o] });
t('apply', () => { function f() { return f.apply(null, []) } f() });
t('Reflect.construct', () => { function f() { return Reflect.construct(f, []) } f() });
t('bind', () => { function f() { return f.bind(null)() } f() });
t('map', () => { function f() { return [1].map(f) } f() });
t('sort', () => { function f() { return [1, 2].sort(f) } f() });
t('replace', () => { function f() { return 'a'.replace(/a/, f) } f() });
t('eval', () => { function f() { return eval('f()') } f() });
t('Function', () => { function f() { return new Function('f', 'return f(f)')(f) } f() });
t('proxy', () => { const p = new Proxy({}, { get(target, key, receiver) { return receiver[key] } }); p.x });
t('caught and thrown', () => { (function f() { try { f() } catch (err) { throw err } })() });
t('finally', () => { (function f() { try { f() } finally { } })() });
const deep = 100000;
for (const [label, text] of Object.entries({
	brackets: '['.repeat(deep) + ']'.repeat(deep), parentheses: '('.repeat(deep) + '1' + ')'.repeat(deep), blocks: '{'.repeat(deep) + '}'.repeat(deep),
	objects: 'x=' + '{a:'.repeat(deep) + '1' + '}'.repeat(deep), functions: '(function(){'.repeat(deep) + '})'.repeat(deep), open: '['.repeat(deep),
})) {
	t(label + ' in eval', () => (0, eval)(text));
	t(label + ' in Function', () => Function(text));
	t(label + ' in vm.Script', () => new (require('vm').Script)(text));
}
console.log('still here');
