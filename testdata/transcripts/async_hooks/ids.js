// The ids of callbacks, and what triggered them.
const { executionAsyncId, triggerAsyncId, executionAsyncResource } = require('async_hooks');
console.log(executionAsyncId(), triggerAsyncId());
const main = executionAsyncResource();
console.log(main === executionAsyncResource(), Object.keys(main));
const timer = setTimeout(() => {
	const id = executionAsyncId();
	console.log('timer', id > 1, triggerAsyncId(), executionAsyncResource() === timer);
	process.nextTick(() => console.log('tick', executionAsyncId() > id, triggerAsyncId() === id));
	const immediate = setImmediate(() => {
		console.log('immediate', triggerAsyncId() === id, executionAsyncResource() === immediate);
	});
}, 1);
process.nextTick((...args) => {
	const tick = executionAsyncResource();
	console.log('tick', triggerAsyncId(), typeof tick.callback, tick.args);
}, 1, 2);
queueMicrotask(() => console.log('microtask', executionAsyncId() > 1, triggerAsyncId()));
process.on('exit', () => console.log('exit', executionAsyncId(), triggerAsyncId()));
