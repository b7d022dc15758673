// What counts as active while its callback runs.
const active = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name === 'Immediate').join();
const log = (what) => console.log(what, '=', active());
const steps = [
	(next) => setTimeout(() => {
		log('a timeout that runs');
		next();
	}, 1),
	(next) => {
		const t = setTimeout(() => {
			t.unref();
			log('not if it is unreferenced');
			t.ref();
			log('referenced again');
			clearTimeout(t);
			log('cleared');
			next();
		}, 1);
	},
	(next) => {
		const t = setTimeout(() => {
			t.refresh();
			log('refreshed');
			clearTimeout(t);
			log('and cleared');
			next();
		}, 1);
	},
	(next) => {
		const t = setInterval(() => {
			log('an interval that runs');
			clearInterval(t);
			log('cleared');
			next();
		}, 1);
	},
	(next) => setTimeout(() => {
		setImmediate(() => {
			log('an immediate that runs');
			next();
		});
		log('with an immediate');
	}, 1),
	() => process.nextTick(() => log('a tick')),
];
const next = () => { process.nextTick(() => steps.shift()?.(next)); };
next();
