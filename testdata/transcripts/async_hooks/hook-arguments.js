// What createHook takes.
const { createHook } = require('async_hooks');
for (const argument of [undefined, null, { init: null }, { before: 5 }, { after: '' }, { destroy: {} }, { promiseResolve: [] }]) {
	try {
		createHook(argument);
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
}
console.log(createHook({ init() {} }));
const prototype = Object.getPrototypeOf(createHook({}));
console.log(Object.getOwnPropertyNames(prototype), prototype.constructor.name);
