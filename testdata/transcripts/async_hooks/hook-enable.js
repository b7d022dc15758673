// enable and disable, also inside a callback, count from the next event on.
const { createHook, AsyncResource } = require('async_hooks');
const log = [];
const second = createHook({ init(id, type) { log.push(`second ${type}`); } });
const first = createHook({
	init(id, type) {
		log.push(`first ${type}`);
		if (type === 'on') second.enable();
		if (type === 'off') first.disable();
	},
});
const same = [first.enable() === first, first.enable() === first];
for (const type of ['one', 'on', 'two', 'off', 'three']) new AsyncResource(type);
same.push(second.disable() === second, second.disable() === second);
new AsyncResource('four');
console.log(same, log);
