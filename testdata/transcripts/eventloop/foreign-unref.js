// The methods of timers on what is no timer.
const { unref, hasRef, refresh, close } = Object.getPrototypeOf(setTimeout(() => {}, 1));
for (const f of [unref, hasRef, refresh]) {
	try {
		console.log(f.name, f.call({}));
	} catch (e) {
		console.log(f.name, e.name, e.message);
	}
}
console.log(typeof close);
const immediate = setImmediate(() => {});
console.log(immediate.unref() === immediate, immediate.hasRef(), immediate.ref() === immediate, immediate.hasRef());
for (const v of [null, undefined, 0, 'x', {}, NaN]) {
	clearTimeout(v);
	clearInterval(v);
	if (v !== 'x') clearImmediate(v);
}
console.log('cleared');
process.exit(); // the counts of what keeps the program running are no longer right
