// The error of Promise.any, whose stack has no frames, and how it gets to those who wait.
const util = require('util');
class Mine extends Promise {}
const show = (err) => console.log(err instanceof AggregateError, err.name, err.message, err.errors, err.stack, Object.keys(err), util.inspect(err));
(async () => {
	await Promise.any([Promise.reject(1), Promise.reject('two')]).catch(show);
	await Promise.any([]).catch(show);
	await Mine.any([Mine.reject(1)]).catch(show);
	console.log(Mine.any([]).catch(() => {}) instanceof Mine, await Promise.any([Promise.reject(1), 5, 6]), await Promise.any(new Set([7])));
	await Promise.any(5).catch((err) => console.log(err.name));
	try {
		await Promise.any([Promise.reject(3)]);
	} catch (err) {
		show(err);
	}
	try {
		Promise.any.call(5, []);
	} catch (err) {
		console.log(err.name);
	}
	console.log(Promise.any.name, Promise.any.length);
	Promise.any([Promise.reject(1)]).then(null, () => console.log('any'));
	Promise.reject(1).then(null, () => {}).then(() => {}).then(() => console.log('third'));
})();
