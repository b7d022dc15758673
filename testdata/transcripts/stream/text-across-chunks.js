// read(n) of a stream that gives strings, across the chunks that it has; what has been taken of them shows in its state.
'use strict';

const { Readable } = require('stream');

const state = ({ _readableState: s }) => `${s.length} ${s.bufferIndex}/${s.buffer.length} ${s.buffer.findIndex((chunk) => chunk !== null)}`;
const show = (chunk) => (Buffer.isBuffer(chunk) ? `bytes ${chunk}` : JSON.stringify(chunk));

for (const encoding of ['utf8', 'hex', null]) {
	for (let n = 1; n < 15; n++) {
		const r = new Readable({ read() {}, highWaterMark: 100 });
		if (encoding) r.setEncoding(encoding);
		for (const text of ['aaa', 'bbbb', 'cc', 'ddd']) r.push(text);
		r.unshift(n % 2 ? 'x' : Buffer.from('yy'));
		const told = [];
		for (let i = 0; i < 6; i++) {
			try {
				told.push(show(r.read(n)), state(r));
			} catch (err) {
				told.push(err.message);
			}
		}
		console.log(encoding, n, told.join(' | '));
	}
}

// Many chunks, which leave the array together.
for (const objectMode of [false, true]) {
	const r = new Readable({ read() {}, highWaterMark: 1e6, objectMode });
	for (let i = 0; i < 3000; i++) r.push('ab');
	let before = 0;
	for (let i = 0; i < 2000; i++) {
		r.read(2);
		const { bufferIndex } = r._readableState;
		if (bufferIndex !== before + 1) console.log(i, state(r));
		before = bufferIndex;
	}
	for (let i = 0; i < 300; i++) r.unshift('cd');
	console.log(state(r));
	r.push('e');
	if (!objectMode) r.read(1800);
	console.log(state(r));
	r.setEncoding('hex');
	console.log(state(r));
	r.read();
	console.log(state(r));
}
