// Hooks see ticks and microtasks.
const { createHook, executionAsyncId, AsyncResource } = require('async_hooks');
const { writeSync } = require('fs');
const names = new Map([[0, 'none'], [1, 'main']]);
const name = (id) => names.get(id);
const log = (...words) => writeSync(1, words.join(' ') + '\n');
const hook = createHook({
	init(id, type, trigger, resource) {
		let n = 0;
		for (const other of names.values()) if (other.startsWith(type + ' ')) n++;
		names.set(id, `${type} ${n}`);
		log('init', name(id), 'by', name(trigger), 'in', name(executionAsyncId()), resource.constructor.name);
	},
	before(id) { log('before', name(id)); },
	after(id) { log('after', name(id)); },
	destroy(id) { log('destroy', name(id)); },
}).enable();

process.nextTick(() => {
	log('tick');
	process.nextTick(() => log('tick of a tick'));
	queueMicrotask(() => log('microtask'));
});
