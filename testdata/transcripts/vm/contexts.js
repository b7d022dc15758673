// Contexts: variables of every kind, the object and the global, what is there and what is not.

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
const desc = (o, k) => JSON.stringify(Object.getOwnPropertyDescriptor(o, k));
{
	const c = vm.createContext({ x: 2 });
	log(vm.isContext(c), vm.isContext({}), c);
	t('expr', () => vm.runInContext('x + 1', c));
	t('assign', () => vm.runInContext('x = 40; y = 2; x + y', c));
	log(c);
	t('var', () => vm.runInContext('var a = 1; var b; function f() { return a } a', c));
	log(c, desc(c, 'a'), desc(c, 'b'), desc(c, 'f'), desc(c, 'y'));
	t('call', () => c.f());
	t('var value', () => vm.runInContext('var q = 5', c));
	t('let value', () => vm.runInContext('let q2 = 5', c));
	t('let later', () => vm.runInContext('q2', c));
	log('q2' in c);
	t('redeclare', () => vm.runInContext('let q2 = 5', c));
	t('redeclare var', () => vm.runInContext('var q2 = 5', c));
	t('redeclare let over var', () => vm.runInContext('let q = 5', c));
	t('const', () => vm.runInContext('const k = 1; k', c));
	t('const assign', () => vm.runInContext('k = 2', c));
	t('class', () => vm.runInContext('class A {}; A.name', c));
	t('class later', () => vm.runInContext('new A() instanceof A', c));
	t('tdz', () => vm.runInContext('tdz; let tdz = 1', c));
	t('tdz later', () => vm.runInContext('tdz', c));
	t('closure', () => {
		vm.runInContext('let count = 0; function inc() { return ++count }', c);
		c.inc();
		c.inc();
		return vm.runInContext('count', c);
	});
	t('host change', () => {
		c.hostvar = 7;
		return vm.runInContext('hostvar', c);
	});
	t('delete', () => {
		delete c.hostvar;
		return vm.runInContext('typeof hostvar', c);
	});
	t('delete in', () => {
		vm.runInContext('delete y', c);
		return 'y' in c;
	});
	t('delete var', () => vm.runInContext('delete a', c) + ' ' + ('a' in c));
	t('undeclared', () => vm.runInContext('nope', c));
	t('typeof', () => vm.runInContext('typeof nope', c));
	t('strict assign', () => vm.runInContext(`'use strict'; nope2 = 1`, c));
	t('strict', () => vm.runInContext(`'use strict'; var st = 1; (function () { return this })()`, c));
	log(c.st);
	t('node globals', () => vm.runInContext('[typeof console, typeof process, typeof require, typeof setTimeout, typeof Buffer, typeof URL, typeof global, typeof globalThis, typeof queueMicrotask, typeof structuredClone, typeof escape, typeof eval, typeof Proxy, typeof Promise, typeof WeakRef, typeof fetch]', c).join());
	t('this', () => vm.runInContext('this === globalThis', c));
	log(vm.runInContext('this', c) === c);
	t('this.x', () => vm.runInContext('this.x', c));
	t('this set', () => {
		vm.runInContext('this.tt = 1; globalThis.gg = 2', c);
		return [c.tt, c.gg];
	});
	t('fn this', () => vm.runInContext('(function () { return this === globalThis })()', c));
	t('arrow this', () => vm.runInContext('(() => this === globalThis)()', c));
	t('in', () => vm.runInContext(`'x' in globalThis`, c));
	t('hasOwn', () => vm.runInContext(`Object.hasOwn(globalThis, 'x') + ' ' + Object.hasOwn(globalThis, 'Array')`, c));
	t('toString', () => vm.runInContext('Object.prototype.toString.call(globalThis) + String(globalThis)', c));
	t('eval', () => vm.runInContext(`eval('var ev = 3; ev + x')`, c));
	log(c.ev);
	t('indirect', () => vm.runInContext(`(0, eval)('var iv = 4; typeof process + iv')`, c));
	log(c.iv);
	t('Function', () => vm.runInContext(`new Function('return typeof process + x')()`, c));
	t('Function this', () => vm.runInContext(`new Function('return this')() === globalThis`, c));
	t('eval in fn', () => vm.runInContext(`(function () { var loc = 5; eval('var inner = loc + 1'); return inner + typeof globalThis.inner })()`, c));
}
{
	const c = vm.createContext();
	log(c, vm.isContext(c));
	t('empty', () => vm.runInContext('var z = 1', c));
	log(c);
	log(vm.createContext(c) === c);
}
{
	const c = vm.createContext({});
	t('intrinsics', () => vm.runInContext('[] instanceof Array', c));
	t('override', () => {
		vm.runInContext('Array = 5', c);
		return [c.Array, vm.runInContext('Array', c)];
	});
}
{
	const c = vm.createContext({ get acc() {
		return 'got';
	}, set acc(v) {
		this.stored = v;
	} });
	t('get', () => vm.runInContext('acc', c));
	t('set', () => {
		vm.runInContext('acc = 5', c);
		return c.stored;
	});
}
{
	const proto = { inherited: 1 };
	const c = vm.createContext(Object.create(proto));
	t('inherited', () => vm.runInContext('inherited', c));
	t('inherited set', () => {
		vm.runInContext('inherited = 2', c);
		return [proto.inherited, c.inherited, Object.hasOwn(c, 'inherited')];
	});
}
{
	const c = vm.createContext(Object.freeze({ fr: 1 }));
	t('frozen', () => vm.runInContext('fr = 2; fr', c));
	t('frozen new', () => vm.runInContext('fn = 2; typeof fn', c));
	t('frozen var', () => vm.runInContext('var fv = 2; typeof fv', c));
}
