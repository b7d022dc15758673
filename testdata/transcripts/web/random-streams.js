// Random streams of the web, read, iterated, piped and teed. Each line stands for one such story, with the
// length and a digest of its log. To see a story that differs, put its number into `shown`.
const stories = 240;
const shown = 0;
const message = (e) => (e instanceof Error ? `${e.name} ${e.code ?? ''} ${e.message}` : (JSON.stringify(e) ?? String(e)));
function generator(seed) {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), a | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}
function digest(lines) {
	let h = 0x811c9dc5;
	for (const line of lines) for (let i = 0; i <= line.length; i++) h = Math.imul(h ^ line.charCodeAt(i), 0x01000193);
	return (h >>> 0).toString(16);
}
class Story {
	constructor(seed) {
		this.random = generator(seed * 7919);
		this.lines = [];
	}
	log(line) {
		if (this.lines.length < 2000) this.lines.push(line);
	}
	int(n) {
		return Math.floor(this.random() * n);
	}
	pick(list) {
		return list[this.int(list.length)];
	}
	chance(p) {
		return this.random() < p;
	}
	// answer makes a result of a method of a source or sink: at once, later, or a failure.
	answer(f, what) {
		const fails = this.chance(0.08) ? new Error('failure ' + this.int(100)) : null;
		const how = this.int(5);
		const work = () => {
			this.log(what);
			if (fails) throw fails;
			return f();
		};
		if (how < 2) return work();
		if (how === 2) return Promise.resolve().then(work);
		if (how === 3)
			return new Promise((resolve, reject) =>
				setImmediate(() => {
					try {
						resolve(work());
					} catch (e) {
						reject(e);
					}
				}),
			);
		return (async () => {
			await null;
			await null;
			return work();
		})();
	}
	strategy() {
		return this.chance(0.5)
			? undefined
			: {
					highWaterMark: this.int(4),
					...(this.chance(0.3)
						? {
								size: (x) => {
									const n = this.pick([0, 1, 2]);
									this.log(`size ${x} ${n}`);
									return n;
								},
							}
						: {}),
				};
	}
	watch(name, promise) {
		promise.then(
			(v) => this.log(`${name} ok ${message(v)}`),
			(e) => this.log(`${name} failed ${message(e)}`),
		);
		return promise;
	}
	source() {
		const name = 'src' + this.int(1000);
		const limit = this.int(6);
		let n = 0;
		const give = (c) => {
			try {
				if (n < limit) c.enqueue(name + n++);
				else this.chance(0.9) ? c.close() : c.error(new Error(name + ' errs'));
			} catch (e) {
				this.log(`${name} ${message(e)}`);
			}
		};
		const o = {};
		if (this.chance(0.5))
			o.start = (c) =>
				this.answer(() => {
					if (this.chance(0.4)) give(c);
				}, name + ' start');
		if (this.chance(0.9))
			o.pull = (c) =>
				this.answer(() => {
					give(c);
					if (this.chance(0.2)) give(c);
					this.log(`${name} desired ${c.desiredSize}`);
				}, name + ' pull');
		if (this.chance(0.6)) o.cancel = (r) => this.answer(() => 1, `${name} cancel ${message(r)}`);
		try {
			return new ReadableStream(o, this.strategy());
		} catch (e) {
			this.log(`${name} ${message(e)}`);
			return new ReadableStream({
				start(c) {
					c.enqueue('plain');
					c.close();
				},
			});
		}
	}
	sink() {
		const name = 'sink' + this.int(1000);
		const o = {};
		if (this.chance(0.5))
			o.start = (c) =>
				this.answer(() => {
					if (this.chance(0.05)) c.error(new Error(name + ' errs'));
				}, name + ' start');
		if (this.chance(0.9))
			o.write = (x, c) =>
				this.answer(() => {
					if (this.chance(0.05)) c.error(new Error(name + ' errs'));
				}, `${name} write ${x}`);
		if (this.chance(0.7)) o.close = () => this.answer(() => 2, name + ' close');
		if (this.chance(0.7)) o.abort = (r) => this.answer(() => 3, `${name} abort ${message(r)}`);
		try {
			return new WritableStream(o, this.strategy());
		} catch (e) {
			this.log(`${name} ${message(e)}`);
			return new WritableStream();
		}
	}
	through() {
		const name = 't' + this.int(1000);
		const o = {};
		if (this.chance(0.4))
			o.start = (c) =>
				this.answer(() => {
					if (this.chance(0.3)) c.enqueue(name + ' first');
				}, name + ' start');
		if (this.chance(0.8))
			o.transform = (x, c) =>
				this.answer(() => {
					if (this.chance(0.9)) c.enqueue(x + '+');
					if (this.chance(0.15)) c.enqueue(x + '!');
					if (this.chance(0.04)) c.terminate();
					if (this.chance(0.03)) c.error(new Error(name + ' errs'));
				}, `${name} transform ${x}`);
		if (this.chance(0.6))
			o.flush = (c) =>
				this.answer(() => {
					if (this.chance(0.5)) c.enqueue(name + ' last');
				}, name + ' flush');
		if (this.chance(0.4)) o.cancel = (r) => this.answer(() => 4, `${name} cancel ${message(r)}`);
		try {
			return new TransformStream(o, this.strategy(), this.strategy());
		} catch (e) {
			this.log(`${name} ${message(e)}`);
			return new TransformStream();
		}
	}
	async read(stream, name) {
		const reader = stream.getReader();
		this.watch(name + ' closed', reader.closed);
		const most = this.chance(0.6) ? Infinity : this.int(4);
		try {
			for (let i = 0; ; i++) {
				if (i >= most) {
					if (this.chance(0.5)) this.watch(name + ' cancel', reader.cancel('enough'));
					if (this.chance(0.7)) reader.releaseLock();
					return;
				}
				if (this.chance(0.2)) this.watch(name + ' extra', reader.read());
				const { value, done } = await reader.read();
				this.log(`${name} read ${value} ${done}`);
				if (done) break;
			}
		} catch (e) {
			this.log(`${name} read failed ${message(e)}`);
		}
	}
	async iterate(stream, name) {
		const most = this.chance(0.6) ? Infinity : this.int(4);
		let i = 0;
		try {
			for await (const value of stream.values({ preventCancel: this.chance(0.3) })) {
				this.log(`${name} each ${value}`);
				if (i++ >= most) break;
			}
			this.log(name + ' loop over');
		} catch (e) {
			this.log(`${name} loop failed ${message(e)}`);
		}
	}
	async write(stream, name) {
		const writer = stream.getWriter();
		this.watch(name + ' wclosed', writer.closed);
		const n = this.int(6);
		for (let i = 0; i < n; i++) {
			if (this.chance(0.5)) {
				this.log(`${name} ready? ${writer.desiredSize}`);
				try {
					await writer.ready;
				} catch (e) {
					this.log(`${name} not ready ${message(e)}`);
				}
			}
			this.watch(name + ' write' + i, writer.write('w' + i));
			if (this.chance(0.3)) await null;
		}
		this.pick([
			() => this.watch(name + ' wclose', writer.close()),
			() => this.watch(name + ' wclose', writer.close()),
			() => this.watch(name + ' wabort', writer.abort(new Error('aborted'))),
			() => {
				try {
					writer.releaseLock();
				} catch (e) {
					this.log(message(e));
				}
			},
			() => {
				this.watch(name + ' wclose', writer.close());
				this.watch(name + ' wabort', writer.abort('late'));
			},
		])();
		try {
			this.log(`${name} size ${writer.desiredSize}`);
		} catch (e) {
			this.log(message(e));
		}
	}
	consume(stream, name) {
		this.pick([
			() => {
				this.read(stream, name);
			},
			() => {
				this.iterate(stream, name);
			},
			() => {
				const ac = new AbortController();
				const o = {
					signal: this.chance(0.3) ? ac.signal : undefined,
					preventClose: this.chance(0.2),
					preventAbort: this.chance(0.2),
					preventCancel: this.chance(0.2),
				};
				this.watch(name + ' pipe', stream.pipeTo(this.sink(), o));
				if (o.signal) {
					const how = this.int(4);
					if (how === 0) ac.abort('signal');
					else if (how === 1) Promise.resolve().then(() => ac.abort(new Error('signal')));
					else if (how === 2) setImmediate(() => ac.abort());
				}
			},
			() => {
				const [a, b] = stream.tee();
				this.read(a, name + 'a');
				if (this.chance(0.5)) this.read(b, name + 'b');
				else if (this.chance(0.5)) this.watch(name + 'b cancel', b.cancel('b'));
			},
		])();
	}
	async run() {
		let stream = this.pick([
			() => this.source(),
			() => this.source(),
			() => {
				const t = this.through();
				this.write(t.writable, 'head');
				return t.readable;
			},
			() => ReadableStream.from(Array.from({ length: this.int(4) }, (_, i) => 'from' + i)),
		])();
		for (let i = this.int(3); i > 0; i--) {
			const o = { preventClose: this.chance(0.1), preventAbort: this.chance(0.1), preventCancel: this.chance(0.1) };
			stream = stream.pipeThrough(this.through(), o);
		}
		this.consume(stream, 'tail');
		if (this.chance(0.3)) this.write(this.sink(), 'own');
		for (let i = 0; i < 60; i++) await new Promise(setImmediate);
	}
}
let current;
process.on('uncaughtException', (e) => current.log(`uncaught ${message(e)}`));
process.on('unhandledRejection', (e) => current.log(`unhandled ${message(e)}`));
(async () => {
	for (let seed = 1; seed <= stories; seed++) {
		if (shown && seed !== shown) continue;
		current = new Story(seed);
		await current.run();
		if (seed === shown) console.log(current.lines.join('\n'));
		else console.log(seed, current.lines.length, digest(current.lines));
	}
})();
