// process.env and symbols.
const symbol = Symbol('s');
console.log(process.env[symbol], symbol in process.env, delete process.env[symbol]);
for (const f of [() => { process.env[symbol] = 1; }, () => { process.env.x = symbol; }]) {
	try {
		f();
		console.log('no error');
	} catch (err) {
		console.log(err.name, err.message);
	}
}
console.log(Object.prototype.toString.call(process.env));
process.env.EMPTY = '';
console.log(process.env.MISSING, process.env.EMPTY, 'EMPTY' in process.env, 'MISSING' in process.env);
process.env.NOTHING = undefined;
console.log(process.env.NOTHING, delete process.env.NOTHING, process.env.NOTHING, delete process.env.NOTHING);
