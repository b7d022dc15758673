// enterWith in a callback of an interval lasts until the next call, but goes nowhere else.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
let n = 0;
als.run('start', () => {
	const interval = setInterval(() => {
		console.log(als.getStore());
		als.enterWith(++n);
		if (n === 3) {
			clearInterval(interval);
			process.nextTick(() => console.log('tick', als.getStore()));
		}
	}, 1);
});
process.on('exit', () => console.log('exit', als.getStore()));
als.enterWith('top');
process.once('beforeExit', () => console.log('beforeExit', als.getStore()));
