// CompressionStream and DecompressionStream: formats, round trips, errors.

const log = console.log;
const util = require('util');
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : String(e);
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
const p = (n, q) => q.then((v) => log(n, 'resolved', v), (e) => log(n, 'rejected', show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
(async () => {
	for (const C of [CompressionStream, DecompressionStream]) {
		log(C.name, C.length, Object.getOwnPropertyNames(C.prototype), Object.getOwnPropertyDescriptor(C.prototype, 'readable').enumerable, Object.getOwnPropertyDescriptor(C.prototype, 'readable').get.name, String(Object.prototype.toString.call(new C('gzip'))));
		for (const f of [void 0, null, 'br', 'GZIP', 5, 'gzip', 'deflate', 'deflate-raw']) t(String(f), () => util.inspect(new C(f)).split("\n")[0]);
		t('this', () => Object.getOwnPropertyDescriptor(C.prototype, 'readable').get.call({}));
	}
	log(Object.getOwnPropertyDescriptor(globalThis, 'CompressionStream').enumerable, require('stream/web').CompressionStream === CompressionStream);
	log(new CompressionStream('deflate'));
	for (const f of ['gzip', 'deflate', 'deflate-raw']) {
		const text = 'hello '.repeat(5e3);
		const out = [];
		for await (const c of new Blob([text]).stream().pipeThrough(new CompressionStream(f)).pipeThrough(new DecompressionStream(f))) out.push(c);
		log(f, out[0].constructor.name, Buffer.concat(out).toString() === text);
	}
	{
		const d = new DecompressionStream('gzip');
		const w = d.writable.getWriter(), r = d.readable.getReader();
		const a = p('write', w.write(Buffer.from('not gzip at all'))), b = p('read', r.read()), c = p('close', w.close());
		await a;
		await b;
		await c;
	}
	{
		const d = new DecompressionStream('gzip');
		const w = d.writable.getWriter(), r = d.readable.getReader();
		p('closed', w.closed);
		const b = p('read', r.read());
		p('write', w.write(require('zlib').gzipSync('abc').subarray(0, 8)));
		p('close', w.close());
		await b;
	}
	{
		const c = new CompressionStream('gzip');
		const w = c.writable.getWriter();
		await p('string', w.write('text'));
		await p('bad', w.write({}));
	}
})();
