// enterWith and run across awaits, generators and callbacks.
const { AsyncLocalStorage } = require('async_hooks');
const a = new AsyncLocalStorage(), b = new AsyncLocalStorage();
const stores = () => `${a.getStore()}, ${b.getStore()}`;
const log = (what) => console.log(what, '=', stores());

(async () => {
	a.enterWith('A0');
	await null;
	log('after await');
	const inner = a.run('A1', async () => {
		await null;
		b.enterWith('B1');
		await null;
		log('inner');
	});
	log('beside inner');
	await inner;
	log('after inner');
	const enters = async () => {
		a.enterWith('entered');
		await 1;
	};
	enters();
	log('after the beginning of enters');
	await enters();
	log('after enters');
	let resolve;
	const promise = new Promise((f) => { resolve = f; });
	const waits = a.run('waiter', () => promise.then(() => log('reaction')));
	a.run('resolver', () => resolve());
	await waits;
	async function* generator() {
		log('generator begins');
		yield 1;
		a.enterWith('in generator');
		yield 2;
		log('generator ends');
	}
	const iterator = a.run('maker', generator);
	await a.run('first', () => iterator.next());
	await a.run('second', () => iterator.next());
	await iterator.next();
	log('after the generator');
	for await (const _ of a.run('loop', generator)) log('in the loop');
	try {
		await a.run('rejects', async () => {
			await null;
			throw 1;
		});
	} catch {
		log('catch');
	}
	setTimeout(() => {
		log('timer');
		a.enterWith('by the timer');
		setImmediate(() => log('immediate of the timer'));
		process.nextTick(() => log('tick of the timer'));
		queueMicrotask(() => {
			log('microtask of the timer');
			a.enterWith('by the microtask');
			Promise.resolve().then(() => log('promise of the microtask'));
		});
	}, 1);
	process.on('beforeExit', () => log('beforeExit'));
	process.on('exit', () => log('exit'));
})();
log('main script');
