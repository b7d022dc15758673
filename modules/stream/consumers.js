// stream/consumers: all that a stream gives, as one value.
const { Buffer } = require('buffer');
const { asyncFunction, iterate } = native.part('generator');

// collect has each chunk added to what the caller makes of them.
const collect = asyncFunction(function* (stream, add) {
	yield* iterate(stream, function* (chunk) { add(chunk) });
});

const consumers = {
	async arrayBuffer(stream) {
		const { buffer, byteOffset, byteLength } = await consumers.buffer(stream);
		return buffer.slice(byteOffset, byteOffset + byteLength);
	},

	async blob(stream) {
		const chunks = [];
		await collect(stream, (chunk) => chunks.push(chunk));
		return new Blob(chunks);
	},

	async buffer(stream) {
		const chunks = [];
		await collect(stream, (chunk) => chunks.push(chunk));
		return Buffer.concat(chunks);
	},

	async text(stream) {
		const decoder = new TextDecoder();
		let text = '';
		await collect(stream, (chunk) => {
			text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
		});
		return text + decoder.decode();
	},

	async json(stream) { return JSON.parse(await consumers.text(stream)) },
};
Object.assign(exports, consumers);
