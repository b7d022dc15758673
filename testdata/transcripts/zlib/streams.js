// The streams: round trips, sizes of chunks, flush, params, reset, close, errors.

const zlib = require('zlib');
const { Readable, Writable, pipeline } = require('stream');
const util = require('util');
const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.errno} ${e.message}` : String(e);
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
process.on('uncaughtException', (e) => log('uncaught', show(e)));
(async () => {
	const g = zlib.createGzip();
	log(g.bytesWritten, g._closed, g.readableHighWaterMark, g.writableHighWaterMark);
	const big = Buffer.alloc(1e5, 'abcdefghij');
	const chunks = (n) => {
		const a = [];
		for (let i = 0; i < big.length; i += n) a.push(big.subarray(i, i + n));
		return a;
	};
	for (const [c, d] of [['createGzip', 'createGunzip'], ['createDeflate', 'createInflate'], ['createDeflateRaw', 'createInflateRaw'], ['createGzip', 'createUnzip'], ['createDeflate', 'createUnzip']]) for (const n of [1e3, 1e5]) {
		const out = [];
		const x = zlib[c](), y = zlib[d]();
		const ev = [];
		for (const s of [x, y]) for (const e of ['end', 'finish', 'close']) s.on(e, () => ev.push(s.constructor.name + ' ' + e));
		await util.promisify(pipeline)(Readable.from(chunks(n)), x, y, new Writable({ write(b, e, cb) {
			out.push(b);
			cb();
		} }));
		await tick();
		log(c, d, n, Buffer.concat(out).equals(big), x.bytesWritten, y.bytesWritten > 0, ev.sort().join());
	}
	{
		const sizes = [];
		for await (const c of Readable.from([zlib.gzipSync(big)]).pipe(zlib.createGunzip())) sizes.push(c.length);
		log(sizes.join());
	}
	{
		const sizes = [];
		for await (const c of Readable.from([zlib.gzipSync(big)]).pipe(zlib.createGunzip({ chunkSize: 3e4 }))) sizes.push(c.length);
		log(sizes.join());
	}
	{
		const sizes = [];
		const d = zlib.deflateRawSync(Buffer.from('abcdefgh'), { level: 0 });
		const s = zlib.createInflateRaw();
		s.on('data', (c) => sizes.push(String(c)));
		for (const b of d) s.write(Buffer.from([b]));
		s.end();
		await new Promise((r) => s.on('end', r));
		log(sizes.join(''));
	}
	await new Promise((r) => zlib.gzip('abc', (e, b) => zlib.gunzip(b, (e2, b2) => {
		log(e, e2, String(b2));
		r();
	})));
	await new Promise((r) => zlib.deflate('abc', { level: 9 }, (e, b) => zlib.inflate(b, { info: true }, (e2, b2) => {
		log(e, e2, Object.keys(b2), String(b2.buffer), b2.engine.constructor.name);
		r();
	})));
	await new Promise((r) => zlib.gunzip(Buffer.from('nope'), (e, b) => {
		log(show(e), b, Object.keys(e));
		r();
	}));
	await new Promise((r) => zlib.gunzip(zlib.gzipSync('x'.repeat(500)), { maxOutputLength: 100 }, (e, b) => {
		log(show(e), b);
		r();
	}));
	await new Promise((r) => {
		let sync = true;
		zlib.gzip('abc', () => {
			log('sync?', sync);
			r();
		});
		sync = false;
	});
	log(String(await util.promisify(zlib.unzip)(await util.promisify(zlib.deflate)('promised'))));
	{
		const s = zlib.createGunzip();
		s.on('error', (e) => log('error', show(e), s.destroyed));
		s.on('close', () => log('close'));
		s.on('data', (d) => log('data', d));
		s.write('not gzip', (e) => log('write cb', show(e)));
		await new Promise((r) => s.on('close', r));
	}
	{
		const s = zlib.createGunzip();
		s.on('error', (e) => log('error', show(e)));
		s.on('data', (d) => log('data', String(d)));
		s.on('end', () => log('end'));
		const z = zlib.gzipSync('truncated');
		s.end(z.subarray(0, z.length - 4));
		await new Promise((r) => s.on('close', r));
	}
	{
		const s = zlib.createInflate();
		s.on('data', (d) => log('data', String(d)));
		s.on('end', () => log('end of nothing'));
		s.on('error', (e) => log('error', show(e)));
		s.end();
		await new Promise((r) => s.on('close', r));
	}
	{
		const s = zlib.createGzip();
		s.on('error', (e) => log('error', show(e)));
		s.on('close', () => log('closed'));
		s.write('a');
		s.destroy();
		t('write after', () => s.write('b'));
		await tick();
		await tick();
		t('flush after', () => s.flush(() => log('flushed')));
		await tick();
	}
	{
		const s = zlib.createGzip();
		s.close(() => log('close cb'));
		s.on('close', () => log('close event'));
		log(s.destroyed, s._closed);
		t('close again', () => s.close());
		await tick();
		await tick();
	}
	{
		const d = zlib.createDeflate(), i = zlib.createInflate();
		d.pipe(i);
		const got = [];
		i.on('data', (c) => got.push(String(c)));
		d.write('first ');
		await new Promise((r) => d.flush(r));
		await new Promise((r) => got.length ? r() : i.once('data', () => r()));
		log(got.join(''));
		d.write('second');
		await new Promise((r) => d.flush(zlib.constants.Z_FULL_FLUSH, r));
		d.end();
		await new Promise((r) => i.on('end', r));
		log(got.join(''));
	}
	{
		const d = zlib.createDeflate({ level: 0 }), i = zlib.createInflate();
		d.pipe(i);
		let got = '';
		i.on('data', (c) => got += c);
		d.write('plain ');
		await new Promise((r) => d.params(9, zlib.constants.Z_DEFAULT_STRATEGY, r));
		d.end('packed');
		await new Promise((r) => i.on('end', r));
		log(got);
		t('params', () => d.params(10, 0, () => {}));
		t('params', () => d.params(1, 9, () => {}));
		t('params type', () => d.params('x', 0));
	}
	{
		const d = zlib.createDeflate();
		t('reset', () => d.reset());
		d.end('x');
		await tick();
		const all = [];
		for await (const c of d) all.push(c);
		log(zlib.inflateSync(Buffer.concat(all)).toString());
	}
	{
		const s = zlib.createGunzip();
		const z = zlib.gzipSync('one'), y = zlib.gzipSync('two');
		let got = '';
		s.on('data', (c) => got += c);
		s.write(z);
		s.write(y.subarray(0, 5));
		s.end(y.subarray(5));
		await new Promise((r) => s.on('end', r));
		log(got);
	}
	for (const strategy of [0, 1, 2, 3, 4]) for (const level of [-1, 0, 1, 9]) {
		const z = zlib.deflateSync(big, { strategy, level });
		if (!zlib.inflateSync(z).equals(big)) log('wrong', strategy, level);
	}
	log(zlib.deflateSync('x', { level: 1 }).subarray(0, 2), zlib.deflateSync('x').subarray(0, 2), zlib.deflateSync('x', { level: 9 }).subarray(0, 2), zlib.gzipSync('x').subarray(0, 10), zlib.gzipSync('x', { level: 9 }).subarray(0, 10), zlib.gzipSync('x', { level: 1 }).subarray(0, 10));
	t('flush of inflate', () => zlib.createInflate().flush());
	log(util.inspect(new zlib.Gzip(), { depth: 0 }).split("\n")[0]);
})().catch((e) => log('FAILED', e));
