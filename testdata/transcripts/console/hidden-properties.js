// What showHidden shows of errors, weak references and shared memory, and what is the platform's own.
const { inspect } = require('util');

const stack = (err, text) => Object.assign(err, { stack: text });
for (const value of [
	stack(new Error('plain'), 'Error: plain\n    at here'),
	stack(new Error('outer', { cause: stack(new Error('inner'), 'Error: inner\n    at there') }), 'Error: outer\n    at here'),
	Object.assign(new Error('none'), { stack: undefined }),
	new WeakRef({ a: 1 }),
]) {
	console.log(inspect(value, { showHidden: true }));
}
console.log(typeof GoError, Object.getOwnPropertyNames(globalThis).includes('GoError'));
console.log(PerformanceObserver.supportedEntryTypes === PerformanceObserver.supportedEntryTypes, Object.isFrozen(PerformanceObserver.supportedEntryTypes));
require('util').aborted(AbortSignal.abort(), {}).then(() => console.log('aborted'));
Promise.resolve().then(() => console.log(1)).then(() => console.log(2)).then(() => console.log(3)).then(() => console.log(4));
