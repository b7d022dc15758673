// unescapeBuffer of texts, of bytes and of what has a length.
const { unescapeBuffer } = require('querystring');

for (const value of ['a%20b+c%zz%4', '%', '', Buffer.from('buf'), new Uint8Array([1, 2, 3]), ['a'], { length: 3 }, undefined, null, {}]) {
	for (const spaces of [false, true]) {
		try {
			console.log(typeof value, unescapeBuffer(value, spaces).toString('latin1'));
		} catch (err) {
			console.log(typeof value, err.name, err.code, err.message);
		}
	}
}
