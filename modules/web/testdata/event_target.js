// EventTarget: adding, removing, dispatching.
const { getEventListeners, getMaxListeners, setMaxListeners } = require('events');
const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
const warnings = [];
process.on('warning', (w) => warnings.push(`${w.name} ${w.message} ${w.type} ${w.count} ${w.target instanceof EventTarget} ${Object.keys(w)}`));

const target = new EventTarget();
attempt(() => EventTarget.prototype.addEventListener.call({}, 'x', () => {}));
attempt(() => target.addEventListener());
attempt(() => target.addEventListener('x'));
for (const listener of [null, undefined, 1, 'a', {}, () => {}]) attempt(() => target.addEventListener('x', listener));
for (const options of [1, 'a', Symbol(), null, () => {}, [], true, { signal: 1 }, { signal: null }, { signal: { aborted: true } }]) {
	attempt(() => target.addEventListener('y', () => {}, options));
}
attempt(() => target.addEventListener(Symbol('s'), () => {}));
attempt(() => target.addEventListener('x', 1, 1));
for (const args of [[], ['x'], ['x', 1], ['x', null], ['x', undefined], ['x', () => {}, 1]]) attempt(() => target.removeEventListener(...args));
attempt(() => target.dispatchEvent());
attempt(() => target.dispatchEvent(1));
attempt(() => target.dispatchEvent({ type: 'x' }));

// The same function twice, and with capture.
const t = new EventTarget();
const f = () => console.log('f');
t.addEventListener('a', f);
t.addEventListener('a', f);
t.addEventListener('a', f, true);
t.dispatchEvent(new Event('a'));
console.log(getEventListeners(t, 'a').length, getEventListeners(t, 'none'));
t.removeEventListener('a', f);
t.dispatchEvent(new Event('a'));
t.removeEventListener('a', f, { capture: true });
t.dispatchEvent(new Event('a'));

// Objects, this, and what a listener is given.
const object = { handleEvent(e) { console.log('object', this === object, e.type) } };
t.addEventListener('b', object);
t.addEventListener('b', function () { console.log(this === t, arguments.length) });
t.addEventListener('b', {});
t.dispatchEvent(new Event('b'));
console.log(getEventListeners(t, 'b')[0] === object);

// The event during a dispatch.
const e = new Event('c');
for (let i = 0; i < 2; i++) {
	t.addEventListener('c', () => console.log(e.eventPhase, e.target === t, e.currentTarget === t, e.composedPath().length));
}
t.dispatchEvent(e);
console.log(e.eventPhase, e.target === t, e.currentTarget, e.composedPath());
const recursive = new Event('d');
t.addEventListener('d', () => attempt(() => t.dispatchEvent(recursive)));
t.dispatchEvent(recursive);

// Options and stopping.
t.addEventListener('once', () => console.log('once'), { once: true });
t.dispatchEvent(new Event('once'));
t.dispatchEvent(new Event('once'));
t.addEventListener('passive', (e) => e.preventDefault(), { passive: true });
console.log(t.dispatchEvent(new Event('passive', { cancelable: true })));
t.addEventListener('stop', (e) => e.stopImmediatePropagation());
t.addEventListener('stop', () => console.log('not called'));
t.dispatchEvent(new Event('stop'));
t.addEventListener('bubble', (e) => e.stopPropagation());
t.addEventListener('bubble', () => console.log('called'));
t.dispatchEvent(new Event('bubble'));
const ac = new AbortController();
t.addEventListener('signal', () => console.log('not called'), { signal: ac.signal });
ac.abort();
t.dispatchEvent(new Event('signal'));

// Changes during a dispatch.
t.addEventListener('add', () => t.addEventListener('add', () => console.log('added')), { once: true });
t.addEventListener('add', () => console.log('second'));
t.dispatchEvent(new Event('add'));
t.addEventListener('alone', () => t.addEventListener('alone', () => console.log('added')), { once: true });
t.dispatchEvent(new Event('alone'));
console.log('again');
t.dispatchEvent(new Event('alone'));
const removed = () => console.log('not called');
t.addEventListener('remove', () => t.removeEventListener('remove', removed));
t.addEventListener('remove', removed);
t.dispatchEvent(new Event('remove'));

// Exceptions and rejections.
process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
t.addEventListener('throw', () => { throw new Error('thrown') });
t.addEventListener('throw', () => console.log('after the throw'));
t.addEventListener('throw', async () => { throw new Error('rejected') });
console.log(t.dispatchEvent(new Event('throw')));

// Too many listeners.
console.log(getMaxListeners(t), getMaxListeners(ac.signal));
for (let i = 0; i < 12; i++) t.addEventListener('many', () => {});
for (let i = 0; i < 12; i++) t.addEventListener('more', () => {});
for (let i = 0; i < 11; i++) ac.signal.addEventListener('abort', () => {});
const few = new EventTarget();
setMaxListeners(1, few);
few.addEventListener('a', () => {});
few.addEventListener('a', () => {});
const any = new EventTarget();
setMaxListeners(0, any);
for (let i = 0; i < 12; i++) any.addEventListener('a', () => {});

const { inspect } = require('util');
console.log(new EventTarget(), new (class Mine extends EventTarget {})(), inspect(any, { depth: -1 }), { a: { b: { c: any } } });
console.log(String(any), Object.keys(any), JSON.stringify(any), EventTarget.prototype);
const later = (turns, f) => (turns > 0 ? setImmediate(later, turns - 1, f) : f());
later(5, () => console.log(warnings.join('\n')));
