// Error.stackTraceLimit: what is no number means no stacks at all.
const lines = (stack) => (typeof stack === 'string' ? stack.split('\n').length : stack);
function deep(n) { return n === 0 ? new Error('m') : deep(n - 1); }
for (const limit of [0, 1, 2, -1, NaN, 1.9, 'x', '3', undefined, null, {}]) {
	Error.stackTraceLimit = limit;
	const error = deep(5), target = deep(5);
	(function capture(n) { if (n > 0) capture(n - 1); else Error.captureStackTrace(target); })(5);
	console.log(limit, lines(error.stack), 'stack' in error, lines(target.stack), 'stack' in target);
}
delete Error.stackTraceLimit;
console.log(new Error('m').stack, Object.getOwnPropertyNames(new TypeError('n')));
Error.stackTraceLimit = 3;
console.log(lines(deep(5).stack));
try {
	Error.captureStackTrace(Object.freeze({}));
} catch (e) {
	console.log(e.name, e.message);
}
