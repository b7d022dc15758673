// addAbortSignal with streams of the web and without a signal; destroy, _undestroy.
const stream = require('stream');
const { addAbortSignal, Readable, Writable, Duplex, destroy } = stream;
const log = console.log;
(async () => {
	const ac = new AbortController();
	const rs = new ReadableStream({
		cancel(r) {
			log('cancel?', r);
		},
	});
	log(addAbortSignal(ac.signal, rs) === rs);
	const rd = rs.getReader();
	setImmediate(() => ac.abort(new Error('reason')));
	await rd.read().catch((e) => log(e.name, e.code, e.message, e.cause && e.cause.message));
	await rd.closed.catch((e) => log(e.name));
	const ac2 = new AbortController();
	const ws = new WritableStream({
		abort(r) {
			log('abort?', r && r.name);
		},
	});
	addAbortSignal(ac2.signal, ws);
	const wr = ws.getWriter();
	ac2.abort();
	await wr.closed.catch((e) => log(e.name, e.message));
	await wr.write('x').catch((e) => log(e.name));
	const ts = new TransformStream();
	try {
		addAbortSignal(new AbortController().signal, ts);
		log('ts fine');
	} catch (e) {
		log(e.code, e.message);
	}
	for (const b of [null, undefined, 5, 'x', {}, () => {}]) {
		try {
			addAbortSignal(ac.signal, b);
		} catch (e) {
			log(e.code, e.message);
		}
		try {
			addAbortSignal(b, new Readable());
		} catch (e) {
			log(e.code, e.message);
		}
	}
	addAbortSignal(AbortSignal.abort(), new ReadableStream())
		.getReader()
		.read()
		.catch((e) => log('already', e.name));
	const waiting = setInterval(() => {}, 1000); // the signal's own timer keeps nothing alive
	const f = addAbortSignal(AbortSignal.timeout(5), new Readable({ read() {} }));
	f.on('error', (e) => log(e.name, e.code, e.message, e.cause && e.cause.name));
	await new Promise((r) => f.on('close', r));
	clearInterval(waiting);
	log(
		stream._isUint8Array(new Uint8Array()),
		stream._isUint8Array([]),
		stream._uint8ArrayToBuffer(new Uint8Array([1, 2])),
		typeof stream._isArrayBufferView,
	);
	log(destroy.name, destroy.length, stream.isDestroyed && stream.isDestroyed(f));
	for (const a of [
		null,
		undefined,
		{},
		5,
		{
			destroy() {
				log('d', arguments.length, arguments[0] && arguments[0].name);
			},
		},
		{
			close() {
				log('c');
			},
		},
		{
			abort() {
				log('a');
			},
			setHeader() {},
		},
	])
		try {
			log(destroy(a));
		} catch (e) {
			log(e.name, e.message);
		}
	const u = new Readable({ read() {} });
	u.on('error', (e) => log('undestroyed', e.message));
	u.destroy(new Error('one'));
	await new Promise(setImmediate);
	u._undestroy();
	log(u.destroyed, u.closed, u.errored, u.readable);
	u.push('x');
	log(String(u.read()));
	const v = new Writable({
		write(c, e, cb) {
			log('w', String(c));
			cb();
		},
	});
	v.end('a');
	await new Promise(setImmediate);
	v._undestroy();
	log(v.destroyed, v.writableEnded, v.writableFinished, v.write('more'));
})();
