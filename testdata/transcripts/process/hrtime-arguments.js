// What process.hrtime takes.
const { inspect } = require('util');
for (const value of [undefined, 1, 'a', null, {}, [], [1], [1, 2, 3], [NaN, 1], ['1', '2'], [1], true, { length: 2, 0: 1, 1: 2 }]) {
	try {
		const result = process.hrtime(value);
		console.log(inspect(value), Array.isArray(result), result.length, result.map(Number.isNaN));
	} catch (e) {
		console.log(inspect(value), e.name, e.code, e.message);
	}
}
const [seconds, nanoseconds] = process.hrtime(process.hrtime());
console.log(seconds, nanoseconds >= 0, Number.isInteger(nanoseconds));
const [past, rest] = process.hrtime([process.hrtime()[0] + 100, 0]);
console.log(past < 0, rest >= 0);
console.log(typeof process.hrtime.bigint(), process.hrtime.bigint() <= process.hrtime.bigint(), process.hrtime.bigint.name);
