// Async generators: what they are and how they are driven.
const log = (...args) => console.log(...args);

async function* counter(n, step = 1) {
	try {
		for (let i = 0; i < n; i++) {
			const got = yield i * step;
			if (got !== undefined) log('got', got);
		}
		return 'end';
	} finally {
		log('finally');
	}
}

class Base { name() { return 'base' } }
class Derived extends Base {
	#secret = 7;
	async *all() { yield super.name(); yield this.#secret; yield arguments.length; yield* this.#hidden() }
	async *#hidden() { yield 'hidden' }
	static async *[Symbol.asyncIterator]() { yield 'static' }
	async *'quoted name'() { }
	async *[`computed${1}`]() { yield new.target }
}

const object = {
	async *method() { yield super.toString === Object.prototype.toString; const s = '}'; yield `}` + /}/.source + s },
	async *[Symbol.asyncIterator]() { yield 'iterated' },
	after: 1,
};
const anonymous = async function* () { yield await 1 };
const recursive = async function* self(n) { yield n; if (n > 0) yield* self(n - 1) };

(async () => {
	const g = counter(3);
	log(await g.next('ignored'), await g.next('one'), await g.return('early'), await g.next());
	const h = counter(3, 10);
	log(await h.next());
	try { await h.throw(new Error('thrown in')) } catch (err) { log(err.message) }
	log(await h.next());
	log(await counter(1).return(Promise.resolve('awaited')), await counter(1).throw(1).catch((v) => `rejected ${v}`));

	const collect = async (iterable) => { const list = []; for await (const x of iterable) list.push(x); return list };
	log(await collect(new Derived().all(1, 2)), await collect(Derived), await collect(object.method()), await collect(object));
	log(await collect(new Derived().computed1()), await collect(anonymous()), await collect(recursive(2)));
	log(await collect((async function* () { yield* [1, Promise.resolve(2)]; yield* counter(2) })()));
	log(await collect((async function* () { yield Promise.resolve('awaited'); try { yield Promise.reject(new Error('no')) } catch (err) { yield err.message } })()));
	log(await collect((async function* () { try { return Promise.reject(new Error('returned')) } catch (err) { yield err.message } })()));

	// many requests at once
	const many = counter(2);
	log(await Promise.all([many.next(), many.next(), many.return('r'), many.next(), many.next()]));

	// what they look like
	log(counter, Derived.prototype.all, anonymous, object, g);
	log([counter, anonymous, recursive, object.method, Derived.prototype['quoted name'], Derived.prototype.computed1].map((f) => [f.name, f.length]));
	log(String(anonymous), String(object.method), String(Derived.prototype.all));
	log(Object.prototype.toString.call(g), Object.prototype.toString.call(counter), g[Symbol.asyncIterator]() === g);
	const AsyncGeneratorFunction = Object.getPrototypeOf(counter).constructor;
	log(AsyncGeneratorFunction, counter instanceof AsyncGeneratorFunction, counter instanceof Function, g instanceof counter);
	log(Object.getOwnPropertyDescriptor(counter, 'prototype').writable, Reflect.ownKeys(counter), Reflect.ownKeys(Derived.prototype));
	log(Object.getOwnPropertyDescriptors(Object.getPrototypeOf(counter.prototype)));
	log(Object.getPrototypeOf(Object.getPrototypeOf(counter.prototype)));
	log(await collect(AsyncGeneratorFunction('a', 'b', 'yield a; yield b')(1, 2)));
	const { types } = require('util');
	log(types.isAsyncFunction(counter), types.isGeneratorFunction(counter));
	for (const f of [() => new counter(), () => new object.method()]) try { f() } catch (err) { log(err.name, err.message) }
	await Object.getPrototypeOf(counter.prototype).next.call({}).catch((err) => log(err.name, err.message));
})();
