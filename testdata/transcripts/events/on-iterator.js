// events.on: arguments, the iterator's life, errors, closing events.
const { on, EventEmitter } = require('events');

const attempt = async (label, f) => {
	try {
		console.log(label, await f());
	} catch (err) {
		console.log(label, err.name, err.code, err.message);
	}
};

(async () => {
	const ee = new EventEmitter();
	await attempt('not an emitter', () => on({}, 'x'));
	await attempt('signal', () => on(ee, 'x', { signal: 1 }));
	await attempt('aborted', () => on(ee, 'x', { signal: AbortSignal.abort() }));
	for (const highWaterMark of [0, '1', 1.5]) await attempt('high', () => on(ee, 'x', { highWaterMark }));
	await attempt('low', () => on(ee, 'x', { lowWaterMark: 0 }));

	const it = on(ee, 'foo');
	console.log(it, it[Symbol.asyncIterator]() === it, ee.eventNames());
	const [n1, n2] = [it.next(), it.next()];
	ee.emit('foo', 1, 'two');
	ee.emit('error', new Error('bad'));
	console.log(await n1);
	await attempt('waiting', () => n2);
	console.log(await it.next(), ee.listenerCount('foo'), ee.listenerCount('error'));

	const queued = on(ee, 'foo');
	ee.emit('foo', 1);
	ee.emit('foo');
	ee.emit('error', new Error('later'));
	console.log(await queued.next(), await queued.next());
	await attempt('queued', () => queued.next());
	console.log(await queued.next());

	const returned = on(ee, 'foo');
	const waiting = returned.next();
	console.log(await returned.return(), await waiting, await returned.next());

	const thrown = on(ee, 'foo');
	const pending = thrown.next();
	await attempt('throw', () => thrown.throw('text'));
	console.log(thrown.throw(new Error('thrown')));
	await attempt('pending', () => pending);
	await attempt('after', () => thrown.next());

	const closed = on(ee, 'foo', { close: ['end', 'finish'] });
	ee.emit('foo', 9);
	ee.emit('end');
	ee.emit('foo', 10);
	console.log(await closed.next(), await closed.next(), ee.listenerCount('finish'));

	const ac = new AbortController();
	const aborted = on(ee, 'foo', { signal: ac.signal });
	ee.emit('foo', 7);
	ac.abort();
	console.log(await aborted.next());
	await attempt('abort', () => aborted.next());
	console.log(await aborted.next());

	const target = new EventTarget();
	const events = on(target, 'a');
	target.dispatchEvent(new Event('a'));
	const { value, done } = await events.next();
	console.log(value.length, value[0].type, done);
	await events.return();

	const own = on(ee, 'error');
	ee.emit('error', 'as an event');
	console.log(await own.next());
})();
