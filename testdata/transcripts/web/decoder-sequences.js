// Broken UTF-8 and UTF-16, whole and byte by byte.
const hex = (text) => Buffer.from(text, 'utf16le').toString('hex');
const attempt = (label, f) => {
	try {
		console.log(label, f());
	} catch (e) {
		console.log(label, e.name, e.code, e.message);
	}
};
const sequences = ['e282ac', 'f09f9880', 'e282', 'f09f98', 'c080', 'eda080', 'f4908080', 'ff', 'e241', '80', 'f0808080', 'c328', 'e180e2f09192f1bf41'];
for (const sequence of sequences) {
	const bytes = Buffer.from(sequence, 'hex');
	attempt(sequence, () => hex(new TextDecoder().decode(bytes)));
	attempt('fatal', () => hex(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
	attempt('stream', () => {
		const decoder = new TextDecoder();
		return [...bytes].map((b) => hex(decoder.decode(Uint8Array.of(b), { stream: true }))).concat(hex(decoder.decode())).join();
	});
}
attempt('odd', () => hex(new TextDecoder('utf-16le').decode(Uint8Array.of(0x61, 0, 0x62))));
attempt('lone', () => hex(new TextDecoder('utf-16le').decode(Uint8Array.of(0x00, 0xd8, 0x62, 0))));
attempt('lone, fatal', () => hex(new TextDecoder('utf-16le', { fatal: true }).decode(Uint8Array.of(0x00, 0xd8))));
