// Byte order marks: left out at the beginning, unless they are asked for.
const hex = (text) => Buffer.from(text, 'utf16le').toString('hex');
const marks = { 'utf-8': 'efbbbf61', 'utf-16le': 'fffe6100', 'utf-16be': 'feff0061' };
for (const [encoding, text] of Object.entries(marks)) {
	for (const ignoreBOM of [false, true]) {
		const decoder = new TextDecoder(encoding, { ignoreBOM });
		const bytes = Buffer.from(text, 'hex');
		console.log(encoding, ignoreBOM, decoder.ignoreBOM, hex(decoder.decode(bytes)), hex(decoder.decode(Buffer.concat([bytes, bytes]))));
		console.log([...bytes].map((b) => hex(decoder.decode(Uint8Array.of(b), { stream: true }))).join(), hex(decoder.decode()));
	}
}
