// Hooks see timers and immediates.
const { createHook, executionAsyncId, AsyncResource } = require('async_hooks');
const { writeSync } = require('fs');
const names = new Map([[0, 'none'], [1, 'main']]);
const name = (id) => names.get(id);
const log = (...words) => writeSync(1, words.join(' ') + '\n');
const destroyed = [];
const hook = createHook({
	init(id, type, trigger, resource) {
		let n = 0;
		for (const other of names.values()) if (other.startsWith(type + ' ')) n++;
		names.set(id, `${type} ${n}`);
		log('init', name(id), 'by', name(trigger), 'in', name(executionAsyncId()), resource.constructor.name);
	},
	before(id) { log('before', name(id)); },
	after(id) { log('after', name(id)); },
	destroy(id) { destroyed.push(name(id)); },
}).enable();

const cleared = setTimeout(() => {}, 1);
setTimeout(() => {
	log('timer');
	clearTimeout(cleared);
	let n = 0;
	const interval = setInterval(() => {
		log('interval');
		if (++n === 2) {
			clearInterval(interval);
			clearImmediate(setImmediate(() => {}));
			setImmediate(() => log('immediate'));
		}
	}, 1);
}, 1).refresh();
clearTimeout(cleared);
process.on('exit', () => log('destroyed', destroyed.sort()));
