// Listeners that are objects: what their method throws is the rejection of a promise.
process.on('uncaughtException', (e) => console.log('uncaught', e.name, e.message));
for (const handleEvent of [5, 'text', true, {}, [], Symbol('s'), 5n, null, undefined, 0, '']) {
	const target = new EventTarget();
	target.addEventListener('x', { handleEvent });
	target.dispatchEvent(new Event('x'));
}
const target = new EventTarget();
const listener = { handleEvent(event) { console.log(this === listener, event.type); } };
target.addEventListener('x', listener);
target.addEventListener('x', { async handleEvent() { throw new Error('asynchronous'); } });
target.addEventListener('x', { handleEvent() { throw new Error('synchronous'); } });
target.addEventListener('x', () => { throw new Error('function'); });
target.addEventListener('x', () => console.log('last'));
target.dispatchEvent(new Event('x'));
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
