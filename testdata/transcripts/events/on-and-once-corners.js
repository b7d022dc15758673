// events.on and events.once with every option; meta events; EventEmitterAsyncResource.
const stream = require('stream');
const { Readable, Writable, Duplex, Transform, PassThrough, pipeline, finished } = stream;
const log = console.log;
const q = [];
const T = (n, f) => q.push([n, f]);
const cb0 = (c, e, cb) => cb();
const ev = (n, s, l = ['data', 'end', 'finish', 'prefinish', 'error', 'close', 'drain', 'pause', 'resume', 'readable']) => {
	for (const e of l) s.on(e, (x) => log(n, e, x instanceof Error ? x.code || x.message : Buffer.isBuffer(x) ? String(x) : x));
	return s;
};
const E = ['end', 'finish', 'error', 'close', 'drain', 'pause', 'resume', 'prefinish'];
process.on('uncaughtException', (e) => log('UNC', e.code, e.message));
process.on('unhandledRejection', (e) => log('UNH', e && e.message));
setImmediate(function next() {
	const f = q.shift();
	if (!f) return;
	log('--', f[0]);
	f[1](f[0]);
	let n = 10;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else next();
	})();
});
const { on, once, EventEmitter, getEventListeners, EventEmitterAsyncResource } = require('events');
T('on options', async (n) => {
	const e = new EventEmitter();
	for (const o of [
		null,
		5,
		'x',
		[],
		{},
		{ signal: null },
		{ close: 5 },
		{ close: [5] },
		{ highWatermark: 1 },
		{ highWaterMark: 1, lowWaterMark: 2 },
		{ lowWaterMark: -1 },
		{ highWaterMark: NaN },
	])
		try {
			const i = on(e, 'x', o);
			log('ok', e.eventNames());
			i.return();
		} catch (x) {
			log(x.name, x.code, x.message);
		}
});
T('on close', async (n) => {
	const e = new EventEmitter();
	const i = on(e, 'x', { close: ['end', 'close'] });
	log(e.eventNames());
	e.emit('x', 1);
	e.emit('close', 'arg');
	for await (const v of i) log(v);
	log(e.eventNames());
});
T('on abort', async (n) => {
	const ac = new AbortController();
	const e = new EventEmitter();
	setImmediate(() => {
		e.emit('x', 1);
		ac.abort('why');
	});
	try {
		for await (const v of on(e, 'x', { signal: ac.signal })) log(v);
	} catch (x) {
		log(x.name, x.code, x.cause);
	}
	log(e.eventNames());
});
T('on error queued', async (n) => {
	const e = new EventEmitter();
	const i = on(e, 'x');
	e.emit('x', 1);
	e.emit('error', new Error('E'));
	e.emit('x', 2);
	try {
		for await (const v of i) log(v);
	} catch (x) {
		log(x.message);
	}
	try {
		log(await i.next());
	} catch (x) {
		log(x.message);
	}
});
T('on error event', async (n) => {
	const e = new EventEmitter();
	const i = on(e, 'error');
	e.emit('error', new Error('E'));
	log((await i.next()).value[0].message);
});
T('on throw', async (n) => {
	const e = new EventEmitter();
	const i = on(e, 'x');
	try {
		i.throw();
	} catch (x) {
		log(x.name, x.code, x.message);
	}
	try {
		i.throw(5);
	} catch (x) {
		log(x.code, x.message);
	}
	try {
		log(i.throw(new Error('ok')));
	} catch (x) {
		log(x.message);
	}
	try {
		log(await i.next());
	} catch (x) {
		log(x.message);
	}
	log(e.eventNames());
});
T('on target', async (n) => {
	const t = new EventTarget();
	const i = on(t, 'foo', { close: ['bar'] });
	t.dispatchEvent(new Event('foo'));
	t.dispatchEvent(new Event('bar'));
	for await (const [v] of i) log(v.type);
	log(getEventListeners(t, 'foo').length);
});
T('on symbol', async (n) => {
	const e = new EventEmitter();
	const s = Symbol('q');
	const i = on(e, s);
	e.emit(s, 5);
	log(await i.next());
});
T('on inspect', (n) => {
	const i = on(new EventEmitter(), 'x');
	log(Object.prototype.toString.call(i), i, Reflect.ownKeys(i), Reflect.ownKeys(Object.getPrototypeOf(i)), i[Symbol.asyncIterator]() === i);
});
T('once many', async (n) => {
	const e = new EventEmitter();
	const p = once(e, 'x');
	log(
		e.eventNames(),
		e.listeners('x').map((f) => f.name + f.length),
		e.listeners('error').map((f) => f.name + f.length),
	);
	e.emit('x', 1, 2, 3);
	log(await p, e.eventNames());
});
T('once error listener stays', async (n) => {
	const e = new EventEmitter();
	e.on('error', (x) => log('mine', x.message));
	const p = once(e, 'x');
	e.emit('error', new Error('one'));
	await p.catch((x) => log('rej', x.message));
	log(e.listenerCount('error'));
});
T('once abort', async (n) => {
	const ac = new AbortController();
	const e = new EventEmitter();
	const p = once(e, 'x', { signal: ac.signal });
	log(getEventListeners(ac.signal, 'abort').length);
	ac.abort();
	await p.catch((x) => log(x.name, x.cause && x.cause.name));
	log(e.eventNames());
});
T('once signal cleanup', async (n) => {
	const ac = new AbortController();
	const e = new EventEmitter();
	const p = once(e, 'x', { signal: ac.signal });
	e.emit('x');
	await p;
	log(getEventListeners(ac.signal, 'abort').length);
});
T('once target', async (n) => {
	const t = new EventTarget();
	const p = once(t, 'a');
	t.dispatchEvent(new Event('a'));
	log((await p)[0].type);
	const q2 = once(t, 'error');
	t.dispatchEvent(new Event('error'));
	log((await q2)[0].type);
});
T('once bad', async (n) => {
	for (const a of [[], [{}], [{}, 'x'], [null, 'x'], [new EventEmitter()]]) {
		const p = once(...a);
		log(p instanceof Promise);
		await Promise.race([
			p.then(
				(v) => log(v),
				(x) => log(x.name, x.code, x.message),
			),
			new Promise(setImmediate),
		]);
	}
});
T('eear', (n) => {
	class A extends EventEmitterAsyncResource {}
	const a = new A({ requireManualDestroy: true });
	log(
		a.asyncResource.constructor.name,
		typeof a.asyncId,
		typeof a.triggerAsyncId,
		a.emitDestroy() === undefined,
		Object.keys(a),
		Reflect.ownKeys(A.prototype),
		Object.getOwnPropertyNames(EventEmitterAsyncResource.prototype),
	);
	for (const o of [null, 5, { name: 5 }, { triggerAsyncId: 'x' }, { captureRejections: 5 }, ''])
		try {
			new EventEmitterAsyncResource(o);
			log('ok');
		} catch (e) {
			log(e.name, e.code, e.message);
		}
});
T('errorMonitor', (n) => {
	const e = new EventEmitter();
	e.on(EventEmitter.errorMonitor, function (...a) {
		log('m', a, this === e);
	});
	e.on('error', () => log('handled'));
	e.emit('error', 1, 2);
	e.once(EventEmitter.errorMonitor, () => {
		throw new Error('monitor throws');
	});
	try {
		e.emit('error', 'z');
	} catch (x) {
		log(x.message);
	}
	log(e.eventNames());
});
T('prepend meta', (n) => {
	const e = new EventEmitter();
	e.prependListener('newListener', (x) => log('nl', x));
	e.prependOnceListener('a', () => log('once a'));
	e.prependListener('a', () => log('a'));
	e.emit('a');
	e.emit('a');
	e.removeAllListeners();
	log(e.eventNames());
});
T('removeAll order', (n) => {
	const e = new EventEmitter();
	e.on('removeListener', (x, f) => log('rl', String(x), f.name));
	e.on('b', function b1() {});
	e.on('a', function a1() {}).on('a', function a2() {});
	e.on(Symbol('s'), function s1() {});
	e.removeAllListeners();
	log(e.eventNames());
});
T('limit msgs', (n) => {
	const w = [];
	const f = (x) => w.push(x.name + ' ' + x.message.replace(/\[.*\]/, '[]'));
	process.on('warning', f);
	const e = new EventEmitter();
	e.setMaxListeners(1);
	for (let i = 0; i < 3; i++) e.on('x', () => {});
	setImmediate(() => {
		log(w);
		process.off('warning', f);
		log(e._events.x.warned);
	});
});
T('array copy', (n) => {
	const e = new EventEmitter();
	const f = () => {
		log('f');
		e.off('x', f);
		e.off('x', g);
	};
	const g = () => log('g');
	e.on('x', f);
	e.on('x', g);
	e.emit('x');
	e.emit('x');
	log(e._events.x);
});
T('emit ret', (n) => {
	const e = new EventEmitter();
	log(e.emit('none'), e.on('x', () => {}).emit('x'), e.emit('x', ...Array(20).fill(1)));
});
T('getter emit', (n) => {
	const e = new EventEmitter();
	e.emit = function (...a) {
		log('emit', a[0]);
		return EventEmitter.prototype.emit.apply(this, a);
	};
	e.on('newListener', () => {});
	e.on('x', () => {});
	e.off('x', () => {});
	e.once('y', () => {});
	e.emit('y');
});
