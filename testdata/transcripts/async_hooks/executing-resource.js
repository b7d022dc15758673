// What is put on the executing resource stays there for its callbacks, and init can hand it on.
const { createHook, executionAsyncResource } = require('async_hooks');
const log = (...words) => require('fs').writeSync(1, words.join(' ') + '\n');
const key = 'request';
createHook({
	init(id, type, trigger, resource) {
		const current = executionAsyncResource();
		if (current && current[key]) resource[key] = current[key];
	},
}).enable();
executionAsyncResource()[key] = 'main';
setTimeout(() => {
	log('timer', executionAsyncResource()[key]);
	executionAsyncResource()[key] = 'timer';
	setImmediate(() => log('immediate', executionAsyncResource()[key]));
	process.nextTick(() => log('tick', executionAsyncResource()[key]));
}, 1);
