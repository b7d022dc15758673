// stream/consumers with every kind of source, and streams of the web that become Node's.
const { Readable, Writable, Duplex, PassThrough } = require('stream');
const c = require('stream/consumers');
const log = console.log;
const show = async (n, p) => {
	try {
		const v = await p;
		log(n, v && v.constructor.name, v && (v.byteLength ?? v.size ?? v.length), typeof v === 'string' ? JSON.stringify(v) : v);
	} catch (e) {
		log(n, e.name, e.code, e.message);
	}
};
(async () => {
	for (const k of ['buffer', 'text', 'json', 'arrayBuffer', 'blob']) {
		await show(k, c[k](Readable.from(['1', '2'])));
		await show(k + ' objs', c[k](Readable.from([{}, {}])));
		await show(
			k + ' web',
			c[k](
				new ReadableStream({
					start(x) {
						x.enqueue(new TextEncoder().encode('12'));
						x.close();
					},
				}),
			),
		);
		await show(
			k + ' web str',
			c[k](
				new ReadableStream({
					start(x) {
						x.enqueue('12');
						x.close();
					},
				}),
			),
		);
		const s = new ReadableStream({
			start(x) {
				x.enqueue(new TextEncoder().encode('1'));
				x.close();
			},
		});
		c[k](s).catch(() => {});
		await show(k + ' locked', c[k](s));
		await show(k + ' num', c[k](5));
		await show(k + ' undefined', c[k]());
		await show(k + ' null', c[k](null));
		await show(k + ' iter', c[k](['1']));
		await show(k + ' empty', c[k](Readable.from([])));
		await show(k + ' ab', c[k](Readable.from([new Uint8Array([49]).buffer])));
		await show(k + ' u16', c[k](Readable.from([new Uint16Array([49, 50])])));
		await show(
			k + ' err',
			c[k](
				new Readable({
					read() {
						this.destroy(new Error('bad'));
					},
				}),
			),
		);
		await show(k + ' tail', c[k](Readable.from([Buffer.from([0x22, 0xe2, 0x82]), Buffer.from([0xac, 0x22])])));
		await show(k + ' bad tail', c[k](Readable.from([Buffer.from([0x31, 0xe2, 0x82])])));
	}
	await show('bom', c.text(Readable.from([Buffer.from('\ufeffx')])));
	for (const k of Object.keys(c)) {
		log(k, c[k], c[k].length);
		try {
			new c[k]();
		} catch (e) {
			log(e.message);
		}
	}
	const r = Readable.fromWeb(
		new ReadableStream({
			start(x) {
				x.enqueue('x');
				x.close();
			},
		}),
		{ objectMode: true },
	);
	let n = 0;
	r.on('data', () => n++);
	r.on('end', () => log('188', n));
	await new Promise(setImmediate);
	const d = Duplex.fromWeb(
		{
			readable: new ReadableStream({
				start(x) {
					x.enqueue('x');
					x.close();
				},
			}),
			writable: new WritableStream({
				write(x) {
					log('w', x);
				},
			}),
		},
		{ encoding: 'utf8', objectMode: true },
	);
	d.on('data', (x) => {
		log('dd', x);
		d.destroy();
	});
	d.on('error', (e) => log('no', e));
	d.on('close', () => log('close'));
	await new Promise(setImmediate);
	let pulls = 0;
	const rr = Readable.toWeb(
		Readable.from(
			(function* () {
				for (let i = 0; i < 1000; i++) {
					pulls++;
					yield Buffer.alloc(1000);
				}
			})(),
		),
	);
	await new Promise(setImmediate);
	await new Promise(setImmediate);
	log('190', pulls);
})();
