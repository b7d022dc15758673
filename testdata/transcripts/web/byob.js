// Readers that bring their own buffer, and the requests that sources answer.
const log = console.log;
const show = (e) => (e && e.name ? `${e.name} ${e.code} ${e.message}` : e);
const att = async (n, f) => {
	try {
		log(n, await f());
	} catch (e) {
		log(n, show(e));
	}
};
(async () => {
	const s = new ReadableStream({
		type: 'bytes',
		autoAllocateChunkSize: 8,
		pull(c) {
			const v = c.byobRequest && c.byobRequest.view;
			log('pull', v && v.byteLength, c.desiredSize);
			if (v) {
				v[0] = 65;
				c.byobRequest.respond(1);
			}
		},
	});
	const r = s.getReader({ mode: 'byob' });
	log(s, r);
	await att('read', () => r.read(new Uint8Array(4)));
	await att('read dv', () => r.read(new DataView(new ArrayBuffer(4))));
	await att('read 0', () => r.read(new Uint8Array(0)));
	await att('bad', () => r.read(5));
	await att('ab', () => r.read(new ArrayBuffer(3)));
	await att('nothing', () => r.read());
	await att('u16', () => r.read(new Uint16Array(2)));
	const sab = new Uint8Array(3);
	structuredClone(sab.buffer, { transfer: [sab.buffer] });
	await att('detached', () => r.read(sab));
	r.releaseLock();
	await att('released', () => r.read(new Uint8Array(1)));
	await att('closed', () => r.closed);
	await att('cancel', () => r.cancel());
	const d = s.getReader();
	await att('default', () => d.read());
	d.releaseLock();
	log(s.locked);
	await att('mode', () => s.getReader({ mode: 'x' }));
	await att('mode', () => s.getReader({ mode: undefined }).constructor.name);
	const e = new ReadableStream(
		{
			type: 'bytes',
			start(c) {
				this.c = c;
				c.enqueue(new Uint8Array([1, 2, 3, 4]));
				try {
					c.enqueue(new Uint8Array(0));
				} catch (x) {
					log(show(x));
				}
				try {
					c.enqueue('x');
				} catch (x) {
					log(show(x));
				}
				try {
					c.enqueue();
				} catch (x) {
					log(show(x));
				}
				log(c.desiredSize, c.byobRequest, c);
			},
		},
		{ highWaterMark: 10 },
	);
	const er = e.getReader({ mode: 'byob' });
	await att('1', () => er.read(new Uint8Array(2)));
	await att('2', () => er.read(new Uint8Array(8)));
	const p = er.read(new Uint8Array(4));
	await new Promise(setImmediate);
	await att('cancel', () => er.cancel('r'));
	await att('p', () => p);
	await att('after', () => er.read(new Uint8Array(2)));
	let ctrl;
	const t = new ReadableStream({
		type: 'bytes',
		start(c) {
			ctrl = c;
		},
	});
	const tr = t.getReader({ mode: 'byob' });
	const q = tr.read(new Uint8Array(4));
	const req = ctrl.byobRequest;
	log(req, req.view);
	ctrl.close();
	await att('invalid respond', () => req.respond(5));
	req.respond(0);
	await att('q', () => q);
	log(req.view);
	await att('again', () => req.respond(0));
	await att('closed close', () => ctrl.close());
	await att('closed enq', () => ctrl.enqueue(new Uint8Array(1)));
	let c2;
	const u = new ReadableStream({
		type: 'bytes',
		start(c) {
			c2 = c;
		},
	});
	const ur = u.getReader({ mode: 'byob' });
	const q2 = ur.read(new Uint8Array(4));
	await att('rwnv bad', () => c2.byobRequest.respondWithNewView(new Uint8Array(2)));
	await att('rwnv bad', () => c2.byobRequest.respondWithNewView(5));
	const v = c2.byobRequest.view;
	v[0] = 9;
	await att('rwnv', () => c2.byobRequest.respondWithNewView(new Uint8Array(v.buffer, 0, 1)));
	await att('q2', () => q2);
	c2.error(new Error('E'));
	await att('err', () => ur.read(new Uint8Array(1)));
	await att('auto0', () => new ReadableStream({ type: 'bytes', autoAllocateChunkSize: 0 }));
	await att(
		'size',
		() =>
			new ReadableStream(
				{ type: 'bytes' },
				{
					size() {
						return 1;
					},
				},
			),
	);
	await att('type', () => new ReadableStream({ type: 'x' }));
	await att('type', () => new ReadableStream({ type: undefined }));
	const min = new ReadableStream({
		type: 'bytes',
		start(c) {
			c.enqueue(new Uint8Array([1]));
			setImmediate(() => c.enqueue(new Uint8Array([2, 3])));
		},
	});
	await att('min', () => min.getReader({ mode: 'byob' }).read(new Uint8Array(3), { min: 3 }));
	await att('byob on default', () => new ReadableStream().getReader({ mode: 'byob' }));
	await att('new reader', () => new ReadableStreamBYOBReader(new ReadableStream({ type: 'bytes' })));
	await att('new reader bad', () => new ReadableStreamBYOBReader({}));
	await att('new reader bad', () => new ReadableStreamBYOBReader(new ReadableStream()));
	await att('new req', () => new ReadableStreamBYOBRequest());
	await att('new ctrl', () => new ReadableByteStreamController());
	await att('new c', () => new ReadableStreamDefaultController());
})();
