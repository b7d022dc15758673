// for await: what it iterates, how it closes, and what its variables are.
const log = (...args) => console.log(...args);

const source = (n, name = 'source') => ({
	[Symbol.asyncIterator]() {
		let i = 0;
		return {
			next() { log(name, 'next'); return Promise.resolve({ value: i++, done: i > n }) },
			return(v) { log(name, 'return', v); return Promise.resolve({}) },
		};
	},
});

(async () => {
	for await (const x of source(2)) log(x);
	for await (const x of source(2)) { log(x); break }
	outer: for (const a of [1, 2]) for await (const x of source(2, 'inner')) { if (a === 1) continue outer; log(a, x) }
	named: for await (const x of source(3)) { if (x === 1) continue named; log(x) }
	try { for await (const x of source(2)) throw new Error('body') } catch (err) { log(err.message) }
	log(await (async () => { for await (const x of source(2)) return `returned ${x}` })());

	// what is not async
	for await (const x of [Promise.resolve(1), 2]) log(x);
	for await (const c of 'ab') log(c);
	for await (const [k, { v = 5 }] of new Map([['a', {}], ['b', { v: 6 }]])) log(k, v);

	// its variables
	const functions = [];
	for await (let x of [1, 2]) functions.push(() => x++);
	log(functions.map((f) => f() + f()));
	for await (var v of [1, 2]);
	log(v);
	const o = {};
	for await (o.x of [7]) log(o);
	for await ([o.y = 4, ...o.z] of [[undefined, 1, 2]]) log(o);

	// what cannot be iterated
	const attempt = async (f) => { try { await f() } catch (err) { log(`${err.name}: ${err.message}`) } };
	const nothing = {}, five = 5;
	await attempt(async () => { for await (const x of nothing); });
	await attempt(async () => { for await (const x of five); });
	await attempt(async () => { for await (const x of undefined); });
	await attempt(async () => { for await (const x of null); });
	await attempt(async () => { for await (const x of { [Symbol.asyncIterator]: () => 5 }); });
	await attempt(async () => { for await (const x of { [Symbol.asyncIterator]: () => ({ next: () => 5 }) }); });
	await attempt(async () => { for await (const x of [Promise.reject(new Error('rejected'))]); });

	// errors of closing
	const broken = (how) => ({
		[Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1 }), return: how }),
	});
	await attempt(async () => { for await (const x of broken(async () => { throw new Error('return') })) break });
	await attempt(async () => { for await (const x of broken(async () => { throw new Error('return') })) throw new Error('body') });
	await attempt(async () => { for await (const x of broken(() => 5)) break });
	await attempt(async () => { for await (const x of broken(undefined)) break; log('without return') });
})();
