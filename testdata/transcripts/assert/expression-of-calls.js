// The call that assert quotes, where calls are called, chained and spread over lines.
const assert = require('assert');
const give = () => assert;
const holder = { assert, give };
const attempt = (f) => {
	try {
		f();
	} catch (err) {
		console.log(err.message);
	}
};
attempt(() => require('assert/strict')(0));
attempt(() => give()(0));
attempt(() => give().ok(0));
attempt(() => (give())(0));
attempt(() => (0, assert)(0));
attempt(() => holder.give()(0));
attempt(() => holder.assert?.(0));
attempt(() => assert.ok.bind(null)(0));
attempt(() => assert.ok.call(null, 0));
attempt(() => [0].forEach((x) => assert(x)));
attempt(() => {
	assert
		.ok(
			0 > 1,
		);
});
attempt(() => new assert(0));
attempt(() => { assert(/\(/.test('')); assert(1) });
