// unref in the callback of an interval: it goes on as long as something else does.
let n = 0;
const interval = setInterval(() => {
	interval.unref();
	if (++n === 3) {
		clearTimeout(keeper);
		console.log('no longer kept');
	}
}, 1);
const keeper = setTimeout(() => console.log('never'), 100000);
process.on('exit', () => console.log(n >= 3));
