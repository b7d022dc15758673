// Brotli by streams: bytes one by one, flushes, metadata, callbacks, reset, errors.
const zlib = require('zlib');
const { promisify } = require('util');
const { pipeline } = require('stream/promises');
const { Readable } = require('stream');
const { BROTLI_OPERATION_FLUSH, BROTLI_OPERATION_EMIT_METADATA, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const closed = (stream) => new Promise((resolve) => stream.on('close', resolve));
const fromNode = Buffer.from('1b8902f81da91ff7f4891a49ac4c4eb2a5bd15085d14180d7c83985f00', 'hex');

async function collected(stream) {
	const parts = [];
	for await (const part of stream) parts.push(part);
	return Buffer.concat(parts);
}

(async () => {
	const single = zlib.createBrotliDecompress();
	for (const byte of fromNode) single.write(Buffer.from([byte]));
	single.end();
	console.log('one by one', (await collected(single)).length, single.bytesWritten);

	const flushed = zlib.createBrotliCompress({ params: { [BROTLI_PARAM_QUALITY]: 4 } });
	const reader = zlib.createBrotliDecompress();
	flushed.pipe(reader);
	flushed.write('abc');
	flushed.flush(BROTLI_OPERATION_FLUSH, () => console.log('flushed'));
	console.log('before the end', String(await new Promise((resolve) => reader.once('data', resolve))));
	flushed.write('def');
	flushed.flush();
	console.log('before the end', String(await new Promise((resolve) => reader.once('data', resolve))));
	flushed.end('ghi');
	console.log('the end', String(await collected(reader)));

	const metadata = zlib.createBrotliCompress();
	metadata.write('abc');
	metadata.flush(BROTLI_OPERATION_EMIT_METADATA, () => metadata.end('def'));
	console.log('metadata', String(await collected(metadata.pipe(zlib.createBrotliDecompress()))));

	for (const [name, input] of [['garbage', 'garbage here'], ['truncated', fromNode.subarray(0, 8)], ['nothing', '']]) {
		const stream = zlib.createBrotliDecompress();
		stream.on('error', (err) => console.log(name, err.code, err.errno, err.message));
		stream.on('data', (data) => console.log(name, data.length)).on('end', () => console.log(name, 'end'));
		stream.end(input);
		await closed(stream);
	}

	const ended = zlib.createBrotliDecompress();
	ended.on('data', (data) => console.log('data', data.length)).on('end', () => console.log('end before it is told'));
	ended.write(Buffer.concat([fromNode, Buffer.from('more')]), () => console.log('written', ended.bytesWritten));
	await new Promise((resolve) => ended.on('end', resolve));

	const again = zlib.createBrotliCompress();
	again.reset();
	again.close();
	await closed(again);
	try {
		again.reset();
	} catch (err) {
		console.log(err.code);
	}

	const compress = promisify(zlib.brotliCompress), decompress = promisify(zlib.brotliDecompress);
	const large = Buffer.from(Array.from({ length: 200000 }, (_, i) => (i * i) >> 7));
	for (const quality of [0, 1, 2, 4, 5, 9]) {
		const packed = await compress(large, { params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: large.length } });
		console.log(quality, packed.length < large.length, (await decompress(packed, { chunkSize: 1024 })).equals(large));
	}
	await decompress(fromNode, { maxOutputLength: 64 }).catch((err) => console.log(err.code, err.message));
	await pipeline(Readable.from([fromNode.subarray(0, 9)]), zlib.createBrotliDecompress(), async function (source) {
		for await (const chunk of source);
	}).catch((err) => console.log('pipeline', err.code));
})();
