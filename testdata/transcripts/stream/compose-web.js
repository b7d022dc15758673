// compose and Duplex.from with streams of the web.

const { Readable, Writable, Duplex, PassThrough, compose, finished } = require('stream');
const log = console.log;
const tick = () => new Promise(setImmediate);
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}${e.cause ? ' cause ' + e.cause : ''}` : e;
const t = (n, f) => {
	try {
		const d = f();
		log(n, d.constructor.name, d.readable, d.writable, d.readableObjectMode, d.writableObjectMode);
		for (const ev of ['end', 'finish', 'close', 'error']) d.on(ev, (e) => log(n, ev, show(e)));
		return d;
	} catch (e) {
		log(n, show(e));
	}
};
process.on('uncaughtException', (e, o) => log('uncaught', o, show(e)));
process.on('unhandledRejection', (e) => log('unhandled', show(e)));
const src = (...a) => new ReadableStream({ start(c) {
	for (const x of a) c.enqueue(x);
	c.close();
}, cancel(r) {
	log('cancel', show(r));
} });
const sink = (got, extra = {}) => new WritableStream({ write(c) {
	log('sink', c);
	return extra.write?.(c);
}, close() {
	log('sink close');
}, abort(r) {
	log('abort', show(r));
} });
const wait = async () => {
	for (let i = 0; i < 10; i++) await tick();
};
(async () => {
	{
		const d = t('one tr', () => compose(new TransformStream()));
		d.on('data', (x) => log(x));
		d.write('a');
		d.end({}.x);
		await wait();
	}
	{
		const d = t('one r', () => compose(src('a')));
		d.on('data', (x) => log(x));
		await wait();
	}
	{
		const d = t('one w', () => compose(sink()));
		d.end('a');
		await wait();
	}
	{
		const d = t('tr tr', () => compose(new TransformStream(), new TransformStream()));
		d.on('data', (x) => log(x));
		d.write('a');
		d.end('b');
		await wait();
	}
	{
		const d = t('r w', () => compose(src('a'), sink()));
		await wait();
	}
	{
		const d = t('tr w', () => compose(new TransformStream(), sink()));
		d.end('q');
		await wait();
	}
	{
		const d = t('node w', () => compose(new PassThrough(), sink()));
		d.end('q');
		await wait();
	}
	{
		const d = t('tr node', () => compose(new TransformStream(), new PassThrough()));
		d.on('data', log);
		d.end('q');
		await wait();
	}
	{
		const d = t('tr fn', () => compose(new TransformStream(), async function* (s) {
			for await (const x of s) yield String(x) + '!';
		}));
		d.on('data', log);
		d.end('q');
		await wait();
	}
	{
		const d = t('fn tr', () => compose(async function* (s) {
			for await (const x of s) yield String(x) + '!';
		}, new TransformStream()));
		d.on('data', log);
		d.end('q');
		await wait();
	}
	t('w r', () => compose(sink(), src()));
	t('w tr', () => compose(sink(), new TransformStream()));
	t('node r', () => compose(new PassThrough(), src()));
	{
		const d = t('tr err', () => compose(new TransformStream({ transform() {
			throw new Error('T');
		} }), new PassThrough()));
		d.on('data', log);
		d.write('q');
		await wait();
		log(d.destroyed);
	}
	{
		const d = t('tr err last', () => compose(new PassThrough(), new TransformStream({ transform() {
			throw new Error('T');
		} })));
		d.on('data', log);
		d.write('q');
		await wait();
		log(d.destroyed);
	}
	{
		const d = t('destroy', () => compose(new PassThrough(), new TransformStream()));
		d.destroy(new Error('D'));
		await wait();
		log(d.destroyed, d.closed);
	}
	{
		const d = t('destroy2', () => compose(new TransformStream(), new TransformStream()));
		d.destroy();
		await wait();
		log(d.destroyed, d.closed);
	}
	log('# from');
	{
		const d = t('from r', () => Duplex.from(src('a', new Uint8Array([1]))));
		d.on('data', (x) => log(x));
		await wait();
	}
	{
		const d = t('from r obj', () => Duplex.from(src({ a: 1 })));
		d.on('data', (x) => log(x));
		await wait();
		log(d.destroyed);
	}
	{
		const d = t('from w', () => Duplex.from(sink()));
		d.end('a');
		await wait();
	}
	{
		const d = t('from tr', () => Duplex.from(new TransformStream()));
		d.on('data', (x) => log(x));
		d.end('a');
		await wait();
	}
	{
		const d = t('from pair', () => Duplex.from({ readable: src('a'), writable: sink() }));
		d.on('data', (x) => log(x));
		d.end('a');
		await wait();
	}
	{
		const d = t('from pair r', () => Duplex.from({ readable: src('a') }));
		d.on('data', (x) => log(x));
		await wait();
	}
	{
		const d = t('from pair w', () => Duplex.from({ writable: sink() }));
		d.end('a');
		await wait();
	}
	{
		const d = t('from pair mix', () => Duplex.from({ readable: src('a'), writable: new PassThrough() }));
		d.on('data', (x) => log(x));
		d.end('a');
		await wait();
	}
	{
		const d = t('from err', () => Duplex.from(new ReadableStream({ pull() {
			throw new Error('P');
		} })));
		d.on('data', (x) => log(x));
		await wait();
	}
	{
		const d = t('from destroy', () => Duplex.from(new TransformStream()));
		d.destroy(new Error('X'));
		await wait();
	}
	{
		const r = t('readable compose', () => Readable.from(['a']).compose(new TransformStream()));
		r.on('data', (x) => log(x));
		await wait();
	}
	{
		const r = t('flatMap', () => Readable.from(['a']).flatMap(() => src('x', 'y')));
		r.on('data', (x) => log(x));
		await wait();
	}
})().catch((e) => log('FAILED', e));
