// AbortController and AbortSignal.
const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
const { getEventListeners } = require('events');

attempt(() => new AbortSignal());
attempt(() => AbortSignal.prototype.aborted);
attempt(() => AbortSignal.prototype.reason);
attempt(() => AbortSignal.prototype.onabort);
attempt(() => AbortSignal.prototype.throwIfAborted.call({}));
class Signal extends AbortSignal {}
attempt(() => new Signal());

const c = new AbortController();
console.log(c.signal === c.signal, c.signal.aborted, c.signal.reason, c.signal.throwIfAborted(), c.signal.onabort);
c.signal.addEventListener('abort', () => console.log('first'));
c.signal.onabort = function (e) { console.log('onabort', this === c.signal, e.type, e.isTrusted, e.cancelable, e.bubbles, e.target === c.signal) };
c.signal.addEventListener('abort', () => console.log('last', c.signal.aborted));
console.log(getEventListeners(c.signal, 'abort').length);
c.abort('reason');
c.abort('again');
console.log(c.signal.reason);
attempt(() => { try { c.signal.throwIfAborted() } catch (err) { return err } });

// What can be assigned to onabort, and the place it keeps.
const s = new AbortController();
for (const value of [5, 'text', null, undefined, {}, () => {}, null]) {
	s.signal.onabort = value;
	console.log(s.signal.onabort, getEventListeners(s.signal, 'abort').length);
}
s.signal.addEventListener('abort', () => console.log('added later'));
s.signal.onabort = () => console.log('assigned first');
s.abort();

// Aborted from the beginning.
const aborted = AbortSignal.abort();
console.log(aborted.aborted, aborted.reason.name, aborted.reason.message, aborted.reason.code, aborted.reason instanceof DOMException);
attempt(() => aborted.throwIfAborted());
console.log(AbortSignal.abort(undefined).reason.name, AbortSignal.abort(null).reason, AbortSignal.abort(5).reason);

// AbortSignal.any.
for (const signals of [undefined, 1, [1], new Set([aborted]), [aborted, {}]]) attempt(() => AbortSignal.any(signals));
console.log(AbortSignal.any([]).aborted, AbortSignal.any([AbortSignal.abort(7), AbortSignal.abort(8)]).reason);
const [one, two] = [new AbortController(), new AbortController()];
const either = AbortSignal.any([one.signal, two.signal]);
const quiet = AbortSignal.any([one.signal, two.signal]);
const nested = AbortSignal.any([either, one.signal]);
either.addEventListener('abort', () => console.log('either', either.reason, one.signal.aborted));
one.signal.addEventListener('abort', () => console.log('one', either.aborted, nested.aborted));
nested.onabort = () => console.log('nested', nested.reason);
one.abort('from one');
two.abort('from two');
console.log(either.reason, nested.reason, quiet.aborted, quiet.reason);

// Timeouts.
for (const delay of [undefined, -1, '1', 1.5, NaN, 2 ** 53]) attempt(() => AbortSignal.timeout(delay));
const late = AbortSignal.timeout(1);
late.onabort = () => console.log(late.reason.name, late.reason.message, late.reason.code);
setTimeout(() => {}, 20);

const { inspect } = require('util');
console.log(new AbortController(), aborted, inspect(aborted, { depth: -1 }), { a: { b: { c: aborted, d: new AbortController() } } });
console.log(inspect({ either, list: [either] }, { depth: 0 }), new (class Mine extends AbortController {})());
console.log(String(aborted), String(c), AbortSignal, AbortController.prototype, AbortSignal.prototype);
