// What process.exitCode and process.exit take.
const values = [0, 1, '1', '', ' ', '0x10', '1.5', 'abc', 1.5, NaN, Infinity, null, undefined, {}, [], true, 10n, Symbol('s'), '1e2', -1, 256];
for (const value of values) {
	try {
		process.exitCode = value;
		console.log(typeof value, String(value), '->', process.exitCode);
	} catch (e) {
		console.log(typeof value, String(value), '!', e.name, e.code, e.message);
	}
}
for (const value of ['', 'abc', 1.5, {}, true, 10n]) {
	try {
		process.exit(value);
	} catch (e) {
		console.log('exit', String(value), e.code, e.message);
	}
}
process.exitCode = '12';
process.on('exit', (code) => console.log('exit', typeof code, code, typeof process.exitCode));
