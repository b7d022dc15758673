// stderr: compare
// process.assert.
console.log(process.assert(1));
for (const args of [[undefined, 'm'], [0], [false, '']]) {
	try {
		process.assert(...args);
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
}
