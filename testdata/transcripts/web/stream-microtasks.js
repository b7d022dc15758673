// In which microtasks streams of the web call, resolve and reject.
const log = console.log;
const tick = () => new Promise(setImmediate);
(async () => {
	const L = (n) => (v) => log(n, (v && v.message) || v);
	const P = (n, p) => p.then(L(n), L(n + ' rej'));
	{
		const rs = new ReadableStream(
			{
				start() {
					log('start');
				},
				pull(c) {
					log('pull', c.desiredSize);
					c.enqueue('x');
				},
			},
			{ highWaterMark: 2 },
		);
		queueMicrotask(() => log('m1'));
		await tick();
		const r = rs.getReader();
		P('r1', r.read());
		P('r2', r.read());
		P('r3', r.read());
		log('sync');
		await tick();
		await r.cancel();
		P('closed', r.closed);
		await tick();
	}
	{
		const ws = new WritableStream({
			start() {
				log('wstart');
			},
			write(c) {
				log('write', c);
			},
			close() {
				log('close');
			},
		});
		const w = ws.getWriter();
		P('ready', w.ready);
		P('w1', w.write(1));
		P('ready2', w.ready);
		P('w2', w.write(2));
		P('close', w.close());
		P('closed', w.closed);
		queueMicrotask(() => log('m'));
		await tick();
	}
	{
		const ts = new TransformStream({
			start() {
				log('ts start');
			},
			transform(c, k) {
				log('t', c);
				k.enqueue(c);
			},
			flush() {
				log('flush');
			},
		});
		const w = ts.writable.getWriter(),
			r = ts.readable.getReader();
		P('w1', w.write(1));
		P('w2', w.write(2));
		P('close', w.close());
		P('r1', r.read());
		P('r2', r.read());
		P('r3', r.read());
		P('rc', r.closed);
		P('wc', w.closed);
		for (let i = 0; i < 20; i++) {
			await null;
			log('micro', i);
		}
		await tick();
	}
	{
		let n = 0;
		const rs = new ReadableStream({
			pull(c) {
				if (n++ < 3) c.enqueue(n);
				else c.close();
			},
		});
		const ws = new WritableStream({
			write(c) {
				log('pw', c);
			},
			close() {
				log('pclose');
			},
		});
		P('pipe', rs.pipeTo(ws));
		for (let i = 0; i < 40; i++) {
			await null;
			log('m', i);
		}
		await tick();
	}
	{
		const rs = new ReadableStream({
			start(c) {
				c.enqueue(1);
				c.enqueue(2);
				c.close();
			},
		});
		const it = rs[Symbol.asyncIterator]();
		P('n1', it.next());
		P('n2', it.next());
		P('n3', it.next());
		for (let i = 0; i < 20; i++) {
			await null;
			log('i', i);
		}
	}
	{
		const [a, b] = new ReadableStream({
			start(c) {
				c.enqueue(1);
				c.close();
			},
		}).tee();
		const ra = a.getReader(),
			rb = b.getReader();
		P('a', ra.read());
		P('b', rb.read());
		P('a2', ra.read());
		for (let i = 0; i < 20; i++) {
			await null;
			log('t', i);
		}
	}
	{
		const rs = new ReadableStream({
			start(c) {
				c.error(new Error('E'));
			},
		});
		const ws = new WritableStream({
			abort(r) {
				log('ab', r.message);
			},
		});
		P('pipe', rs.pipeTo(ws));
		for (let i = 0; i < 15; i++) {
			await null;
			log('e', i);
		}
	}
	{
		const ws = new WritableStream({
			write() {
				throw new Error('W');
			},
		});
		const w = ws.getWriter();
		P('w', w.write(1));
		P('w2', w.write(2));
		P('close', w.close());
		P('closed', w.closed);
		P('ready', w.ready);
		for (let i = 0; i < 15; i++) {
			await null;
			log('f', i);
		}
		P('ready2', w.ready);
		await tick();
	}
	{
		const ws = new WritableStream({
			async start() {
				log('s');
			},
			write(c) {
				log('late write', c);
			},
		});
		const w = ws.getWriter();
		P('w', w.write(1));
		P('abort', w.abort(new Error('A')));
		P('closed', w.closed);
		for (let i = 0; i < 15; i++) {
			await null;
			log('g', i);
		}
	}
	{
		const rs = ReadableStream.from(['a', 'b']);
		const r = rs.getReader();
		P('1', r.read());
		P('2', r.read());
		P('3', r.read());
		for (let i = 0; i < 25; i++) {
			await null;
			log('h', i);
		}
	}
})();
