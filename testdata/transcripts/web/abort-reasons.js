// Reasons of signals, and signals of signals.
const attempt = (label, f) => {
	try {
		console.log(label, f());
	} catch (e) {
		console.log(label, e?.name, e?.code, e?.message ?? e);
	}
};
for (const args of [[], [undefined], [null], ['text'], [0]]) {
	const { reason } = AbortSignal.abort(...args);
	console.log(args, reason?.name ?? reason, reason?.message, reason?.code);
}
attempt('throwIfAborted', () => AbortSignal.abort('reason').throwIfAborted());
attempt('not aborted', () => new AbortController().signal.throwIfAborted());
for (const value of [undefined, 1, [1], {}, [null]]) attempt('any', () => AbortSignal.any(value));
for (const value of [undefined, null, 'x', -1, NaN, Infinity, 1.5, 2 ** 53]) attempt('timeout', () => AbortSignal.timeout(value));
attempt('new', () => new AbortSignal());
attempt('any of none', () => AbortSignal.any([]).aborted);
const first = new AbortController(), second = new AbortController();
const both = AbortSignal.any([first.signal, second.signal]);
const nested = AbortSignal.any([both, both]);
const log = [];
nested.onabort = ({ type, isTrusted, target }) => log.push(type, isTrusted, target === nested);
both.addEventListener('abort', () => log.push('both'), { once: true });
second.abort('of the second');
first.abort('of the first');
second.abort('again');
console.log(log, both.reason, nested.reason, first.signal.reason, second.signal.reason);
