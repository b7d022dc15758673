// How a request for bytes can be answered, and how not.
const log = console.log;
const t = async (n, f, close) => {
	let c;
	const u = new ReadableStream({
		type: 'bytes',
		start(x) {
			c = x;
		},
	});
	const r = u.getReader({ mode: 'byob' });
	const p = r.read(new Uint8Array(4));
	const q = c.byobRequest;
	if (close) c.close();
	try {
		log(n, f(q, q.view));
	} catch (e) {
		log(n, e.name, e.code, e.message);
	}
	log(q.view);
	log(await Promise.race([p.catch((e) => e.message), new Promise((r) => setImmediate(r, 'pending'))]));
};
(async () => {
	for (const close of [false, true]) {
		for (const n of [0, 9, undefined, 2, 1.5, '3', NaN, null, Infinity]) await t('respond ' + String(n), (q) => q.respond(n), close);
		await t('no arg', (q) => q.respond(), close);
		for (const [n, f] of Object.entries({
			empty: (v) => new Uint8Array(v.buffer, 0, 0),
			offset: (v) => new Uint8Array(v.buffer, 1, 2),
			other: () => new Uint8Array(8).subarray(0, 2),
			otherSame: () => new Uint8Array(4),
			part: (v) => new Uint8Array(v.buffer, 0, 3),
			dv: (v) => new DataView(v.buffer, 0, 2),
			none: () => undefined,
			buf: (v) => v.buffer,
		}))
			await t('new ' + n, (q, v) => q.respondWithNewView(f(v)), close);
	}
	// detached
	await t('detached', (q, v) => {
		structuredClone(v.buffer, { transfer: [v.buffer] });
		q.respond(1);
	});
	await t('detached new', (q, v) => {
		structuredClone(v.buffer, { transfer: [v.buffer] });
		q.respondWithNewView(v);
	});
	let c;
	const s = new ReadableStream({
		type: 'bytes',
		start(x) {
			c = x;
		},
	});
	const d = new Uint8Array(2);
	structuredClone(d.buffer, { transfer: [d.buffer] });
	try {
		c.enqueue(d);
	} catch (e) {
		log(e.code, e.message);
	}
	try {
		s.getReader({ mode: 'byob' })
			.read(d)
			.catch((e) => log(e.code, e.message));
	} catch (e) {
		log(e.message);
	}
	// partial element then close
	{
		const s = new ReadableStream({
			type: 'bytes',
			start(x) {
				c = x;
			},
		});
		const p = s.getReader({ mode: 'byob' }).read(new Uint16Array(2));
		c.enqueue(new Uint8Array([1]));
		try {
			c.close();
		} catch (e) {
			log(e.code, e.message);
		}
		await p.catch((e) => log(e.code, e.message));
	}
	{
		const s = new ReadableStream({
			type: 'bytes',
			start(x) {
				c = x;
			},
		});
		const p = s.getReader({ mode: 'byob' }).read(new Uint16Array(2));
		c.enqueue(new Uint8Array([1, 2, 3]));
		log(await p);
		c.close();
		s;
	}
	{
		const s = new ReadableStream({
			type: 'bytes',
			start(x) {
				c = x;
			},
		});
		const r = s.getReader({ mode: 'byob' });
		const p = r.read(new Float64Array(1));
		c.enqueue(new Uint8Array(7));
		log(c.desiredSize, c.byobRequest.view.byteLength, c.byobRequest.view.byteOffset);
		c.byobRequest.respond(1);
		log(await p);
	}
})();
