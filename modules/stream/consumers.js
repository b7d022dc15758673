// stream/consumers: all that a stream gives, as one value.
const { Buffer } = require('buffer');

// collect has each chunk added to what the caller makes of them.
async function collect(stream, add) {
	for await (const chunk of stream) add(chunk);
}

// bytesOf makes bytes of a chunk as a Blob does of its parts.
function bytesOf(chunk) {
	if (ArrayBuffer.isView(chunk)) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
	if (chunk instanceof ArrayBuffer) return Buffer.from(chunk);
	return Buffer.from(String(chunk));
}

const consumers = {
	async arrayBuffer(stream) {
		const chunks = [];
		await collect(stream, (chunk) => chunks.push(bytesOf(chunk)));
		const { buffer, byteOffset, byteLength } = Buffer.concat(chunks);
		return buffer.slice(byteOffset, byteOffset + byteLength);
	},

	async blob(stream) {
		const chunks = [];
		await collect(stream, (chunk) => chunks.push(chunk));
		return new Blob(chunks);
	},

	async buffer(stream) { return Buffer.from(await consumers.arrayBuffer(stream)) },

	async text(stream) {
		const decoder = new TextDecoder();
		const texts = []; // joined at last: to add each to the others would take quadratic time
		await collect(stream, (chunk) => {
			texts.push(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
		});
		texts.push(decoder.decode());
		return texts.join('');
	},

	async json(stream) { return JSON.parse(await consumers.text(stream)) },
};
Object.assign(exports, consumers);
