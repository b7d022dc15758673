// A URL where its own inspect function is not asked is printed as its text, and compared by it.
const assert = require('assert');
const { inspect, isDeepStrictEqual } = require('util');

const plain = { customInspect: false };
const url = new URL('http://a/?q#h');
console.log(inspect(url, plain));
console.log(inspect({ url, list: [url] }, plain));
console.log(inspect(Object.assign(new URL('http://a'), { x: 1 }), plain));
console.log(inspect(new (class Mine extends URL {})('http://a'), plain));
console.log(inspect({ a: { url } }, { ...plain, depth: 0 }));
console.log(isDeepStrictEqual(new URL('http://a'), new URL('http://a/')));
console.log(isDeepStrictEqual(new URL('http://a'), new URL('http://b')));
for (const check of ['deepStrictEqual', 'deepEqual', 'strictEqual']) {
	try {
		assert[check]({ url: new URL('http://a') }, { url: new URL('http://b') });
	} catch (err) {
		console.log(err.message);
	}
}
