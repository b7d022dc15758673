// Arguments and options of contexts; what scripts in them give, declare and throw.

const vm = require('vm');
const util = require('util');
const log = console.log;
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : String(e);
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
for (const v of [null, 5, 'x', void 0, () => {}, [], /* @__PURE__ */ Symbol('s')]) {
	t('isContext', () => vm.isContext(v));
	t('createContext', () => typeof vm.createContext(v));
	t('runInContext', () => vm.runInContext('1', v));
	t('runInNewContext', () => vm.runInNewContext('1', v));
}
t('not context', () => vm.runInContext('1', {}));
t('script not context', () => new vm.Script('1').runInContext({}));
t('script no arg', () => new vm.Script('1').runInContext());
for (const o of [null, 5, { name: 5 }, { origin: 5 }, { codeGeneration: 5 }, { codeGeneration: { strings: 5 } }, { codeGeneration: { wasm: 5 } }, { microtaskMode: 'x' }, { microtaskMode: 'afterEvaluate' }, { importModuleDynamically: 5 }]) t('createContext options', () => typeof vm.createContext({}, o));
for (const o of [null, 5, 'file.js', { contextName: 5 }, { contextOrigin: 5 }, { contextCodeGeneration: 5 }, { microtaskMode: 'x' }, { timeout: 0 }, { timeout: 'x' }, { displayErrors: 5 }, { breakOnSigint: 5 }, { filename: 5 }, { lineOffset: 'x' }]) {
	t('runInNewContext options', () => vm.runInNewContext('1', {}, o));
	t('runInContext options', () => vm.runInContext('1', vm.createContext({}), o));
	t('script options', () => new vm.Script('1').runInNewContext({}, o));
	t('script ctx options', () => new vm.Script('1').runInContext(vm.createContext({}), o));
}
t('new ctx', () => vm.runInNewContext('a + b', { a: 1, b: 2 }));
t('new ctx none', () => vm.runInNewContext('typeof a'));
const sb = { n: 1 };
t('script reuse', () => {
	const s = new vm.Script('n += 1');
	s.runInNewContext(sb);
	s.runInNewContext(sb);
	return sb.n;
});
log(vm.isContext(sb));
const s2 = new vm.Script(`globalVar = 'set'`);
const cs = [{}, {}, {}];
cs.forEach((c) => s2.runInContext(vm.createContext(c)));
log(cs);
t('timeout', () => vm.runInNewContext('for (;;);', {}, { timeout: 20 }));
t('timeout ctx', () => vm.runInContext('while (true) {}', vm.createContext(), { timeout: 20 }));
t('timeout fine', () => vm.runInNewContext('1 + 1', {}, { timeout: 1e3 }));
t('syntax', () => vm.runInNewContext('foo('));
try {
	vm.runInNewContext('\n\nfoo(', {}, 'bad.js');
} catch (e) {
	log(e.stack.split('\n').slice(0, 5).join('|'));
}
try {
	vm.runInNewContext(`let a = 1;\n  throw new Error('in')`, {}, { filename: 'thrown.js' });
} catch (e) {
	log(e.stack.split('\n').slice(0, 2).join('|'));
}
try {
	vm.runInNewContext('function f() {\n  g()\n}\nfunction g() { nope() }\nf()', {}, { filename: 'deep.js', lineOffset: 10 });
} catch (e) {
	log(e.stack.split('\n').slice(0, 4).join('|'));
}
try {
	vm.runInNewContext(`'use strict'; (() => { throw new TypeError('x') })()`, {}, 'arrow.js');
} catch (e) {
	log(e.stack.split('\n').slice(0, 3).join('|'));
}
t('error class', () => {
	try {
		vm.runInNewContext('nope');
	} catch (e) {
		return [e.name, e.message];
	}
});
t('callbacks', () => {
	const got = [];
	vm.runInNewContext('list.forEach(function (x) { push(x * k) }); var k2 = k', { list: [1, 2], push: (x) => got.push(x), k: 3 });
	return got;
});
t('completion', () => [vm.runInNewContext('1; 2'), vm.runInNewContext('if (true) { 5 } else 6'), vm.runInNewContext('for (var i = 0; i < 3; i++) i'), vm.runInNewContext('var x = 1; x; var y = 2'), vm.runInNewContext(`'str'`), vm.runInNewContext('({ a: 1 })'), vm.runInNewContext('function f() {}'), vm.runInNewContext('try { 7 } finally { 8 }'), vm.runInNewContext(`switch (1) { case 1: 'one' }`), vm.runInNewContext(''), vm.runInNewContext(`'use strict'`), vm.runInNewContext('x = 5; { x }'), vm.runInNewContext('let z = 3; z * 2'), vm.runInNewContext('do { 4 } while (false)')]);
t('destructuring', () => {
	const c = {};
	vm.runInNewContext('var { a, b: [c1, ...r], ...rest } = { a: 1, b: [2, 3, 4], z: 5 }, [q = 9] = []; for (var [k, v] of Object.entries({ m: 1 })); for (var p in { w: 1 }); for (var i = 0, n = 2; i < n; i++); if (true) { var inner = 1 } try { throw 1 } catch (e) { var caught = e }', c);
	return JSON.stringify(c);
});
t('functions', () => {
	const c = {};
	vm.runInNewContext('var r = hoisted(); function hoisted() { return 1 } function* gen() { yield 1 } async function as() {} async function* ag() {} hoisted = 5', c);
	return [c.r, Object.keys(c).sort().join(), typeof c.hoisted, c.gen.name, c.as.constructor.name];
});
t('getters', () => {
	const c = vm.createContext({});
	vm.runInContext(`Object.defineProperty(globalThis, 'dp', { get() { return 11 }, configurable: true })`, c);
	return [c.dp, vm.runInContext('dp', c)];
});
t('this in fn', () => vm.runInNewContext('function F() { this.a = 1 } new F().a + ({ m() { return this.b }, b: 2 }).m()'));
t('call', () => vm.runInNewContext('(function () { return this.q }).call({ q: 4 })'));
t('args', () => vm.runInNewContext('typeof arguments'));
t('fn args', () => vm.runInNewContext('(function () { return arguments.length })(1, 2)'));
t('typeof local', () => vm.runInNewContext('(function (x) { var y = 1; return typeof x + typeof y + typeof z })(1)'));
t('with', () => vm.runInNewContext('with ({ w: 1 }) { w }'));
t('label', () => vm.runInNewContext('outer: for (var i = 0; i < 2; i++) { for (;;) { continue outer } } i'));
t('template', () => vm.runInNewContext('tag`a${1}b`', { tag: (s, v) => s.join('-') + v }));
t('optional', () => vm.runInNewContext('[f?.(), g?.(), o?.x?.y]', { f: void 0, g: () => 1, o: { x: { y: 2 } } }));
t('class', () => vm.runInNewContext('class A { #p = 1; get p() { return this.#p } static s = 5; static { this.t = 6 } } class B extends A { constructor() { super(); this.z = this.p } } [new B().z, A.s, A.t]'));
t('generator', () => vm.runInNewContext('[...(function* () { yield this === globalThis; yield 2 })()]'));
t('umd', () => {
	const c = { module: { exports: {} }, exports: {} };
	vm.runInNewContext(`(function (root, factory) { if (typeof define === 'function' && define.amd) define([], factory); else if (typeof module === 'object' && module.exports) module.exports = factory(); else root.Lib = factory() })(this, function () { return { v: 1 } })`, c);
	return c.module.exports.v;
});
t('umd global', () => {
	const c = {};
	vm.runInNewContext(`(function (root, factory) { if (typeof module === 'object') module.exports = factory(); else root.Lib = factory() })(typeof self !== 'undefined' ? self : this, function () { return { v: 1 } })`, c);
	return c.Lib.v;
});
t('constants', () => [Object.keys(vm.constants), String(vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER), String(vm.constants.DONT_CONTEXTIFY), Object.getPrototypeOf(vm.constants)]);
t('vanilla', () => {
	const g = vm.createContext(vm.constants.DONT_CONTEXTIFY);
	vm.runInContext('var a = 1; globalThis.b = 2', g);
	g.c = 3;
	return [vm.isContext(g), g.a, g.b, vm.runInContext('c', g), vm.runInContext('globalThis', g) === g, typeof g.Array, Object.keys(g).join()];
});
t('vanilla new', () => vm.runInNewContext('typeof Array + typeof process', vm.constants.DONT_CONTEXTIFY));
t('symbols', () => {
	const c = vm.createContext({});
	vm.runInContext(`globalThis[Symbol.for('sy')] = 1`, c);
	return [c[/* @__PURE__ */ Symbol.for('sy')], Object.getOwnPropertySymbols(c).length];
});
t('compileFunction', () => {
	const c = vm.createContext({ base: 10 });
	const f = vm.compileFunction('return base + x + typeof process', ['x'], { parsingContext: c });
	return f(5);
});
t('extensions', () => vm.compileFunction('return a + b + c', ['c'], { contextExtensions: [{ a: 1, b: 1 }, { b: 20 }] })(300));
t('ext bad', () => vm.compileFunction('', [], { contextExtensions: [5] }));
t('ext bad', () => vm.compileFunction('', [], { contextExtensions: 5 }));
t('pc bad', () => vm.compileFunction('', [], { parsingContext: {} }));
t('pc bad', () => vm.compileFunction('', [], { parsingContext: 5 }));
t('console', () => vm.runInNewContext(`[typeof console.log, console.log('nothing')]`));
t('error props', () => {
	try {
		vm.runInNewContext('throw { custom: 1 }');
	} catch (e) {
		return e;
	}
});
t('json', () => vm.runInNewContext(`JSON.stringify({ a: [1, 'x'], d: new Date(0) })`));
t('promise', () => {
	vm.runInNewContext('Promise.resolve(5).then((v) => cb(v))', { cb: (v) => log('then', v) });
});
t('regexp', () => vm.runInNewContext(`/a(b)/.exec('ab')[1]`));
t('Map', () => vm.runInNewContext('new Map([[1, 2]]).get(1) + new Set([1]).size'));
t('parseInt', () => vm.runInNewContext(`parseInt('12px') + Number('3') + isNaN(NaN)`));
t('sandbox this method', () => vm.runInNewContext('obj.m()', { obj: { m() {
	return this.v;
}, v: 3 } }));
t('sandbox fn this', () => vm.runInNewContext('f()', { f: function() {
	'use strict';
	return this;
} }));
t('setTimeout', () => {
	vm.runInNewContext('setTimeout(function () { log(typeof process, x) }, 1)', { setTimeout, log, x: 1 });
});
t('undefined', () => vm.runInNewContext('[undefined, NaN, Infinity, typeof undefined]'));
t('assign undefined', () => vm.runInNewContext('undefined = 1; undefined'));
t('update', () => {
	const c = { n: 1 };
	vm.runInNewContext('n++; ++n; n += 5; n **= 2; m ??= 4', { ...c, m: null });
	return 1;
});
t('delete missing', () => vm.runInNewContext('delete nothing'));
t('in op', () => vm.runInNewContext(`'a' in this`, { a: 1 }));
