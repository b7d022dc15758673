// Long texts come back from their bytes; base64 is the same wherever it is written; copies within one Buffer.
const text = 'abcdefghij'.repeat(100000);
for (const encoding of ['utf8', 'ucs2', 'latin1', 'ascii', 'hex', 'base64', 'base64url']) {
	const bytes = Buffer.from(text);
	const there = bytes.toString(encoding);
	const encoded = encoding === 'ucs2' ? Buffer.from(text, 'ucs2').toString('ucs2') === text : Buffer.from(there, encoding).equals(bytes);
	console.log(encoding, there.length, encoded);
}
for (const encoding of ['base64', 'base64url', 'hex']) {
	for (const at of [0, 1, 2, 7]) {
		const b = Buffer.alloc(20, '.');
		const long = Buffer.from('The quick').toString(encoding);
		console.log(encoding, at, b.write(long, at, encoding), b.toString('latin1'));
	}
}
for (const [target, start, end] of [[0, 3, 9], [3, 0, 6], [1, 0, 9], [0, 1, 10], [4, 4, 8]]) {
	const b = Buffer.from('0123456789');
	console.log(target, start, end, b.copy(b, target, start, end), b.toString());
}
const odd = Buffer.alloc(20, 0xaa).subarray(1);
console.log(odd.write('über👍', 'ucs2'), odd.toString('hex'), odd.toString('ucs2', 0, 12));
const slices = Buffer.from('abcdefgh').slice(1, 7).slice(1, 5).slice(-3);
slices[0] = 0x58;
console.log(String(slices), slices.offset - slices.slice(1).offset, slices.parent === slices.buffer);
for (const args of [['abcd', 1, 4], ['abcdef', 0, 2, 'hex'], ['\u3042', 0, 1], ['ab', 0, 1, 'ucs2'], ['', 4, 0]]) {
	const b = Buffer.alloc(4);
	const part = b.subarray(0, 4);
	console.log(args, part.write(...args), b.toString('hex'));
}
