// The store is kept across timers, immediates, ticks and microtasks.
const { AsyncLocalStorage } = require('async_hooks');
const als = new AsyncLocalStorage();
const log = (what) => console.log(what, als.getStore());
als.run('main', () => {
	process.nextTick(() => {
		log('tick');
		process.nextTick(log, 'tick of a tick');
		als.run('inner', () => queueMicrotask(() => log('microtask of a tick')));
	});
	queueMicrotask(() => {
		log('microtask');
		setTimeout(() => {
			log('timer');
			setImmediate(() => {
				log('immediate');
				als.exit(() => process.nextTick(() => log('after exit')));
			});
		}, 1);
	});
});
log('outside');
