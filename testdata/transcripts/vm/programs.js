// What programs do with contexts: loaders, templates, expressions, configuration, shells.

const vm = require('vm'), fs = require('fs'), path = require('path');
const log = console.log;
const files = { 'a.js': `const b = require('./b.js'); exports.sum = (x) => b.twice(x) + 1; exports.file = __filename;`, 'b.js': 'module.exports = { twice: (x) => x * 2 };' };
function load(name, context) {
	const module = { exports: {} };
	const f = vm.runInContext(`(function (exports, require, module, __filename) {${files[name]}
})`, context, { filename: name });
	f(module.exports, (id) => load(path.basename(id), context), module, name);
	return module.exports;
}
const ctx = vm.createContext({ console });
log(load('a.js', ctx).sum(4), load('a.js', ctx).file);
const render = (text, data) => vm.runInNewContext('`' + text + '`', data);
log(render('Hello ${name}, ${items.map((i) => i * 2).join()}!', { name: 'x', items: [1, 2] }));
const evaluate = (expression, variables) => vm.runInNewContext(expression, { ...variables, Math });
log(evaluate('a > 1 && Math.max(a, b) === b', { a: 2, b: 3 }), evaluate('price * (1 + tax)', { price: 100, tax: 0.5 }));
const config = {};
vm.runInNewContext(`set('debug', true); port = 80 + 8000; servers = ['a', 'b'].map(function (s) { return s + port }); function later() { return port }`, Object.assign(config, { set(k, v) {
	config[k] = v;
} }));
log(JSON.stringify(config), config.later());
const done = [];
vm.runInNewContext(`(async () => { for (const n of list) { await null; push(n) } push('end') })()`, { list: [1, 2], push: (v) => done.push(v) }).then(() => log(done.join()));
vm.runInNewContext('wait(() => { counter++; report(counter, typeof process) }, 1)', { counter: 5, wait: setTimeout, report: log });
const shell = vm.createContext({ log });
for (const line of ['let total = 0', 'const add = (n) => { total += n; return total }', 'add(5)', 'add(6)', 'total', 'class P { constructor(x) { this.x = x } }', 'new P(3).x', 'function twice(n) { return add(n) * 2 }', 'twice(1)', 'var { m, n } = { m: 1, n: 2 }', 'm + n', 'undefinedName', 'const add = 1', '({ a: 1 })']) {
	try {
		log(line, '=>', vm.runInContext(line, shell, { filename: 'repl' }));
	} catch (e) {
		log(line, '!', e.name + ': ' + e.message);
	}
}
log(Object.keys(shell).join());
const script = new vm.Script(`count = (typeof count === 'undefined' ? 0 : count) + 1; total += count`, { filename: 'count.js' });
const box = vm.createContext({ total: 0 });
for (let i = 0; i < 4; i++) script.runInContext(box);
log(box);
log(vm.runInNewContext(`vm.runInNewContext('inner + typeof outer', { inner: outer })`, { vm, outer: 1 }));
const ev = vm.createContext({ x: 1 });
log(vm.runInContext(`eval('x + 1') + new Function('a', 'return a + x')(10) + Function('return x')()`, ev), vm.runInContext(`var g = eval; g('typeof process')`, ev), vm.runInContext(`(function (y) { return eval('x + y') })(5)`, ev));
try {
	vm.runInContext(`eval('(')`, ev);
} catch (e) {
	log(e.name);
}
try {
	vm.runInContext(`new Function('(')`, ev);
} catch (e) {
	log(e.name);
}
vm.runInContext(`eval('let inEval = 1; var kept = 2')`, ev);
log('inEval' in ev, ev.kept, vm.runInContext('typeof inEval', ev));
log(vm.runInNewContext(`function f() { 'use strict'; return this } [f() === undefined, ({ get p() { return this.q }, q: 4 }).p, class { static m() { return typeof this } }.m()]`));
log(vm.runInNewContext('function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2) } fib(12)'), vm.runInNewContext('const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); fs.map((f) => f()).join()'), vm.runInNewContext('let s = 0; for (const x of new Set([1, 2, 3])) s += x; s'), vm.runInNewContext('var o = {}; for (var k in { a: 1, b: 2 }) o[k] = k; Object.keys(o).join()'), vm.runInNewContext('a: { b: { break a } } 5'), vm.runInNewContext('let i = 0; while (true) { if (i++ > 3) break } i'));
