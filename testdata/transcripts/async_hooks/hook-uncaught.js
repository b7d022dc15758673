// Hooks see the end of a callback that throws.
const { createHook, executionAsyncId, AsyncResource } = require('async_hooks');
const { writeSync } = require('fs');
const names = new Map([[0, 'none'], [1, 'main']]);
const name = (id) => names.get(id);
const log = (...words) => writeSync(1, words.join(' ') + '\n');
const hook = createHook({
	init(id, type, trigger, resource) {
		if (type === 'Immediate') return; // Node's own
		let n = 0;
		for (const other of names.values()) if (other.startsWith(type + ' ')) n++;
		names.set(id, `${type} ${n}`);
		log('init', name(id), 'by', name(trigger), 'in', name(executionAsyncId()), resource.constructor.name);
	},
	before(id) { if (name(id)) log('before', name(id)); },
	after(id) { if (name(id)) log('after', name(id)); },
	destroy(id) { if (name(id)) log('destroy', name(id)); },
}).enable();

process.once('uncaughtException', (err) => log(err.message, 'in', name(executionAsyncId())));
new AsyncResource('Test').runInAsyncScope(() => process.nextTick(() => { throw new Error('uncaught'); }));
