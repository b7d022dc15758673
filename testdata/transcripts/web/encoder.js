// TextEncoder: what it makes of text, and into what.
const encoder = new TextEncoder();
console.log(encoder.encoding, encoder.encode('€\ud800x'), encoder.encode(), encoder.encode(undefined), encoder.encode(null), encoder.encode(5));
for (const [text, size] of [['a€b', 3], ['😀', 3], ['😀x', 8], ['', 0], ['\ud800', 3], ['abc', 2]]) {
	const into = new Uint8Array(size);
	console.log(JSON.stringify(text), size, encoder.encodeInto(text, into), into);
}
for (const into of [undefined, 'x', new ArrayBuffer(1), new Uint16Array(1), null]) {
	try {
		console.log(encoder.encodeInto('a', into));
	} catch (e) {
		console.log(e.name, e.code, e.message);
	}
}
for (const f of [() => encoder.encodeInto(5, new Uint8Array(2)), () => encoder.encode(Symbol()), () => TextEncoder(), () => TextEncoder.prototype.encode.call({}, 'a')]) {
	try {
		console.log(f());
	} catch (e) {
		console.log(e.name, e.code, e.message);
	}
}
