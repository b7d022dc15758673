// The streams of the web: reading, writing, pipes, transforms, bytes, text.
const { inspect } = require('util');
const attempt = async (label, f) => {
	try {
		console.log(label, inspect(await f()));
	} catch (err) {
		console.log(label, err?.name, err?.code, err?.message ?? err);
	}
};
(async () => {
	// Reading.
	const rs = new ReadableStream({
		start(c) { c.enqueue('a'); c.enqueue('b'); console.log('desired', c.desiredSize) },
		pull(c) { console.log('pull'); c.enqueue('c'); c.close() },
		cancel(reason) { console.log('cancel', reason) },
	}, { highWaterMark: 3 });
	console.log(rs, rs.locked);
	await attempt('from', () => ReadableStream.prototype.getReader.call({}));
	const reader = rs.getReader();
	await attempt('locked', () => rs.getReader());
	await attempt('cancel locked', () => rs.cancel());
	for (let i = 0; i < 4; i++) await attempt('read', () => reader.read());
	await attempt('closed', () => reader.closed);
	reader.releaseLock();
	await attempt('released', () => reader.read());
	await attempt('closed', () => reader.closed);

	// Errors.
	const failing = new ReadableStream({ pull(c) { c.error(new Error('failed')) } });
	await attempt('failing', () => failing.getReader().read());
	await attempt('start throws', () => new ReadableStream({ start() { throw new Error('start') } }));
	const rejected = new ReadableStream({ start: async () => { throw new Error('async start') } });
	await attempt('rejected', () => rejected.getReader().read());
	await attempt('bad type', () => new ReadableStream({ type: 'x' }));
	await attempt('bad mark', () => new ReadableStream({}, { highWaterMark: -1 }));
	await attempt('null', () => new ReadableStream(null));
	const closed = new ReadableStream({ start(c) { c.close(); try { c.enqueue(1) } catch (e) { console.log(e.name, e.code, e.message) } } });
	await attempt('closed', () => closed.getReader().read());

	// Cancelling, iterating.
	const cancelled = new ReadableStream({ cancel(r) { console.log('source cancel', r) } });
	await attempt('cancel', () => cancelled.cancel('why'));
	const values = [];
	const iterator = ReadableStream.from([1, Promise.resolve(2), 3]).values();
	for (let r; !(r = await iterator.next()).done;) values.push(r.value);
	console.log(values);
	const left = new ReadableStream({ pull(c) { c.enqueue(1) }, cancel(r) { console.log('left', r) } });
	const leaving = left[Symbol.asyncIterator]();
	console.log(await leaving.next(), await leaving.return('done'));
	console.log(left.locked);
	await attempt('from', () => ReadableStream.from(5));

	// Tee.
	const [one, two] = ReadableStream.from(['x', 'y']).tee();
	const all = async (s) => {
		const list = [];
		const r = s.getReader();
		for (let read; !(read = await r.read()).done;) list.push(read.value);
		return list;
	};
	console.log(await Promise.all([all(one), all(two)]));

	// Writing.
	const log = [];
	const ws = new WritableStream({
		start(c) { log.push('start ' + c.constructor.name) },
		async write(chunk) { log.push('write ' + chunk) },
		close() { log.push('close') },
		abort(r) { log.push('abort ' + r) },
	}, new CountQueuingStrategy({ highWaterMark: 2 }));
	const writer = ws.getWriter();
	console.log(writer.desiredSize);
	writer.write('1');
	console.log(writer.desiredSize);
	writer.write('2');
	console.log(writer.desiredSize);
	await writer.ready;
	await writer.write('3');
	await writer.close();
	console.log(log, ws.locked, await writer.closed);
	await attempt('close again', () => writer.close());
	const bad = new WritableStream({ write() { throw new Error('sink') } });
	const bw = bad.getWriter();
	await attempt('sink', () => bw.write(1));
	await attempt('closed', () => bw.closed);
	await attempt('after', () => bw.write(1));
	const aborted = new WritableStream({ abort(r) { console.log('abort', r) } });
	await attempt('abort', () => aborted.abort('reason'));
	await attempt('write aborted', () => aborted.getWriter().write(1));
	await attempt('ws type', () => new WritableStream({ type: 'bytes' }));

	// Pipes and transforms.
	const upper = new TransformStream({
		transform(chunk, c) { c.enqueue(chunk.toUpperCase()) },
		flush(c) { c.enqueue('END') },
	});
	console.log(await all(ReadableStream.from(['a', 'b']).pipeThrough(upper)));
	const got = [];
	await ReadableStream.from([1, 2, 3]).pipeTo(new WritableStream({ write(c) { got.push(c) }, close() { got.push('closed') } }));
	console.log(got);
	await attempt('pipe error', () => new ReadableStream({ start(c) { c.error(new Error('source')) } }).pipeTo(new WritableStream({ abort(e) { console.log('aborted with', e.message) } })));
	await attempt('pipe to error', () => new ReadableStream({ pull(c) { c.enqueue(1) }, cancel(e) { console.log('cancelled with', e.message) } }).pipeTo(new WritableStream({ write() { throw new Error('sink failed') } })));
	const ac = new AbortController();
	const endless = new ReadableStream({ cancel(e) { console.log('cancel', e) } }).pipeTo(new WritableStream({ abort(e) { console.log('abort', e) } }), { signal: ac.signal });
	ac.abort('stop');
	await attempt('aborted pipe', () => endless);
	const identity = new TransformStream();
	const iw = identity.writable.getWriter();
	iw.write('through');
	console.log(await identity.readable.getReader().read());
	const terminated = new TransformStream({ transform(chunk, c) { c.enqueue(chunk); c.terminate() } });
	const tw = terminated.writable.getWriter();
	tw.write(1).catch(() => {});
	console.log(await all(terminated.readable));
	await attempt('terminated', () => tw.write(2));
	await attempt('transform error', () => all(ReadableStream.from([1]).pipeThrough(new TransformStream({ transform() { throw new Error('transform') } }))));

	// Bytes.
	const bytes = new ReadableStream({
		type: 'bytes',
		start(c) { c.enqueue(new Uint8Array([1, 2, 3, 4, 5])) },
		pull(c) { const v = c.byobRequest?.view; if (v) { v[0] = 9; c.byobRequest.respond(1) } },
	});
	console.log(bytes);
	const byob = bytes.getReader({ mode: 'byob' });
	console.log(await byob.read(new Uint8Array(3)), await byob.read(new Uint16Array(2)), await byob.read(new Uint8Array(4)));
	await attempt('zero', () => byob.read(new Uint8Array(0)));
	await attempt('no view', () => byob.read(5));
	byob.releaseLock();
	const auto = new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 8, pull(c) { const { view } = c.byobRequest; view[0] = 7; c.byobRequest.respond(1) } });
	console.log(await auto.getReader().read());
	await attempt('byob of default', () => new ReadableStream().getReader({ mode: 'byob' }));
	await attempt('mode', () => new ReadableStream().getReader({ mode: 'x' }));

	// Text and strategies.
	console.log(await all(ReadableStream.from(['h\ud83d', '\udc4d', 'x']).pipeThrough(new TextEncoderStream())));
	console.log(await all(ReadableStream.from([new Uint8Array([0xe2, 0x82]), new Uint8Array([0xac])]).pipeThrough(new TextDecoderStream())));
	console.log(new TextEncoderStream().encoding, new TextDecoderStream('utf-16le').encoding);
	console.log(new ByteLengthQueuingStrategy({ highWaterMark: 5 }), new CountQueuingStrategy({ highWaterMark: 1 }).size(), new ByteLengthQueuingStrategy({ highWaterMark: 1 }).size(new Uint8Array(3)));
	await attempt('strategy', () => new CountQueuingStrategy({}));
	await attempt('strategy', () => new CountQueuingStrategy());
	for (const c of [ReadableStreamDefaultController, WritableStreamDefaultController, TransformStreamDefaultController, ReadableStreamBYOBRequest]) await attempt('illegal', () => new c());
	console.log(Object.keys(require('stream/web')).sort().filter((n) => !/ompression/.test(n)));
	console.log(await new Blob(['from a blob']).stream().getReader().read());
})();
