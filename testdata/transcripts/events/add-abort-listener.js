// events.addAbortListener.
const { addAbortListener } = require('events');

for (const args of [[], [null], [{}], [AbortSignal.abort()], [AbortSignal.abort(), {}]]) {
	try {
		addAbortListener(...args);
	} catch (err) {
		console.log(err.code, err.message);
	}
}
const c = new AbortController();
c.signal.addEventListener('abort', (e) => e.stopImmediatePropagation());
c.signal.addEventListener('abort', () => console.log('not called'));
const disposable = addAbortListener(c.signal, (e) => console.log(e.type, e.target === c.signal));
console.log(disposable, typeof disposable[Symbol.dispose]);
c.abort();

const d = new AbortController();
addAbortListener(d.signal, () => console.log('not called'))[Symbol.dispose]();
d.abort();

addAbortListener(AbortSignal.abort(), (...args) => console.log('late', args.length));
console.log('synchronous');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
