// Scripts and functions from text, in the world that there is.
const vm = require('vm');

const t = (f) => { try { console.log(f()) } catch (e) { console.log(e.name, e.code, e.message) } };
const own = (f) => { try { f() } catch (e) { console.log(e.stack.split('\n').slice(0, 5).join('|')) } };
t(() => vm.runInThisContext('1 + 2')); t(() => vm.runInThisContext('var vmx = 5; vmx')); t(() => vmx); t(() => vm.runInThisContext('let q = 1; q'));
t(() => vm.runInThisContext(5)); t(() => vm.runInThisContext('1', 5)); t(() => vm.runInThisContext('1', { filename: 5 }));
t(() => vm.runInThisContext('1', { timeout: -1 })); t(() => vm.runInThisContext('1', { timeout: 'x' })); t(() => vm.runInThisContext('1', { displayErrors: 5 }));
t(() => vm.runInThisContext('1', { lineOffset: 'x' })); t(() => vm.runInThisContext('1', { cachedData: 5 }));
t(() => vm.runInThisContext('for (;;);', { timeout: 20 })); t(() => vm.runInThisContext('try { for (;;); } finally { 1 }', { timeout: 20 })); t(() => vm.runInThisContext('1', { timeout: 1000 }));
t(() => vm.runInThisContext('throw new RangeError("x")', { timeout: 1000 }));
own(() => vm.runInThisContext('\n\nfoo(', { filename: 'bad.js' })); own(() => vm.runInThisContext('foo(', { filename: 'bad.js', lineOffset: 10 }));
t(() => vm.runInThisContext('new Error("y").stack.split("\\n")[1]', { filename: 'lo.js', lineOffset: 10, columnOffset: 3 }));
const s = new vm.Script('globalThis.n = (globalThis.n || 0) + 1', 'c.js');
t(() => s.runInThisContext()); t(() => s.runInThisContext()); console.log(s);
t(() => new vm.Script('//# sourceMappingURL=x.map').sourceMapURL);
const f = vm.compileFunction('return a + b + (this ? 1 : 0)', ['a', 'b'], { filename: 'fn.js' });
t(() => f(1, 2)); t(() => [f.name, f.length]); t(() => vm.compileFunction(5)); t(() => vm.compileFunction('', 5)); t(() => vm.compileFunction('', [5]));
t(() => vm.compileFunction('throw new Error("in")', [], { filename: 'g.js' })());
vm.runInThisContext('(async () => { for await (const x of (async function* () { yield 1 })()) console.log("lowered", x) })()');
t(() => vm.isContext({})); t(() => vm.isContext(5)); t(() => vm.createContext(5)); t(() => vm.runInContext('1', {}));
console.log(Object.keys(vm), Object.getOwnPropertyNames(vm.Script.prototype).slice(0, 4));
