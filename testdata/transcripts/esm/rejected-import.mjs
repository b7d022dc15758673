// import() of a module that throws is rejected with that, each time, and the module does not run again.
for (let i = 0; i < 2; i++) {
	try {
		await import('./lib/throws.mjs');
	} catch (err) {
		console.log(err.message, err.stack.split('\n')[1].replace(/.*\//, ''));
	}
}
const one = import('./lib/throws.mjs').catch((err) => err), other = import('./lib/throws.mjs').catch((err) => err);
console.log(await one === await other);
