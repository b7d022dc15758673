// ReadableStream.from, asynchronous iteration and tee, microtask by microtask.
const log = console.log;
const L = (n) => (v) => log(n, (v && v.message) || v);
const P = (n, p) => p.then(L(n), L(n + ' rej'));
(async () => {
	for (const [k, src] of Object.entries({
		sync: () => ['a', 'b'],
		asyncgen: () =>
			(async function* () {
				yield 'a';
				yield 'b';
			})(),
		asyncit: () => {
			let n = 0;
			return {
				[Symbol.asyncIterator]() {
					return {
						next() {
							return n++ < 2 ? Promise.resolve({ value: n, done: false }) : Promise.resolve({ done: true });
						},
					};
				},
			};
		},
		syncproms: () => [Promise.resolve('p'), 'q'],
		readable: () =>
			new ReadableStream({
				start(c) {
					c.enqueue(1);
					c.enqueue(2);
					c.close();
				},
			}),
	})) {
		{
			const r = ReadableStream.from(src()).getReader();
			P(k + '1', r.read());
			P(k + '2', r.read());
			P(k + '3', r.read());
			for (let i = 0; i < 35; i++) {
				await null;
				log('h', i);
			}
		}
		{
			const r = ReadableStream.from(src()).getReader();
			await null;
			await null;
			P(k + 'c', r.cancel('x'));
			for (let i = 0; i < 15; i++) {
				await null;
				log('c', i);
			}
		}
	}
	{
		const it = new ReadableStream({
			start(c) {
				c.enqueue(1);
				c.enqueue(2);
				c.enqueue(3);
			},
		}).values();
		for (const k of ['n1', 'n2']) {
			P(k, it.next());
			for (let i = 0; i < 6; i++) {
				await null;
				log('i', i);
			}
		}
		P('ret', it.return('v'));
		P('n3', it.next());
		P('ret2', it.return('w'));
		for (let i = 0; i < 12; i++) {
			await null;
			log('r', i);
		}
	}
	{
		let c;
		const it = new ReadableStream({
			start(x) {
				c = x;
			},
		}).values();
		P('n1', it.next());
		P('n2', it.next());
		for (let i = 0; i < 4; i++) await null;
		c.enqueue(1);
		for (let i = 0; i < 6; i++) {
			await null;
			log('q', i);
		}
		c.enqueue(2);
		for (let i = 0; i < 6; i++) {
			await null;
			log('s', i);
		}
		P('n3', it.next());
		c.error(new Error('E'));
		for (let i = 0; i < 6; i++) {
			await null;
			log('e', i);
		}
		P('n4', it.next());
		for (let i = 0; i < 6; i++) {
			await null;
			log('e', i);
		}
	}
	{
		let c;
		const it = new ReadableStream({
			start(x) {
				c = x;
			},
		}).values({ preventCancel: true });
		P('p1', it.next());
		P('pr', it.return(5));
		for (let i = 0; i < 4; i++) await null;
		c.enqueue(1);
		for (let i = 0; i < 8; i++) {
			await null;
			log('q', i);
		}
	}
	{
		const [a, b] = new ReadableStream({
			type: 'bytes',
			start(c) {
				c.enqueue(new Uint8Array([1]));
				c.close();
			},
		}).tee();
		const ra = a.getReader(),
			rb = b.getReader();
		P('ba1', ra.read());
		P('bb1', rb.read());
		P('ba2', ra.read());
		for (let i = 0; i < 10; i++) {
			await null;
			log('t', i);
		}
		await new Promise(setImmediate);
		log('tick');
	}
	{
		const [a, b] = new ReadableStream({
			start(c) {
				c.close();
			},
		}).tee();
		const ra = a.getReader();
		P('ca1', ra.read());
		P('cc', ra.closed);
		for (let i = 0; i < 5; i++) {
			await null;
			log('t', i);
		}
		process.nextTick(() => log('nt'));
		await new Promise(setImmediate);
		log('tick');
	}
	{
		const [a, b] = new ReadableStream({
			start(c) {
				c.error(new Error('T'));
			},
		}).tee();
		const ra = a.getReader();
		P('ea1', ra.read());
		P('ec', ra.closed);
		for (let i = 0; i < 5; i++) {
			await null;
			log('t', i);
		}
		await new Promise(setImmediate);
		log('tick');
	}
	{
		let c;
		const [a, b] = new ReadableStream({
			start(x) {
				c = x;
			},
		}).tee();
		P('c1', a.cancel(1));
		P('c2', b.cancel(2));
		for (let i = 0; i < 8; i++) {
			await null;
			log('t', i);
		}
	}
})();
