// What getters throw that has no message, options that are none, and -0 in %i.
const util = require('util');
const attempt = (f) => {
	try {
		console.log(f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
for (const thrown of [new Error('an error'), { message: 'an object' }, 5, 'text', null, undefined]) {
	attempt(() => util.inspect({ get a() { throw thrown } }, { getters: true }));
}
for (const options of [undefined, null, 'x', 5, () => {}, []]) {
	attempt(() => util.formatWithOptions(options, 'a', { b: 1 }));
}
for (const options of [null, 'x', [], { unknown: 1 }]) attempt(() => { util.inspect.defaultOptions = options });
for (const text of ['-0', '-0.7', ' -0 ', '0', '-1']) attempt(() => util.format('%i %d', text, text));
