// What hooks see of message ports.
const { createHook, executionAsyncId } = require('async_hooks');
const log = [], names = new Map();
createHook({
	init(id, type, trigger, resource) {
		if (type !== 'MESSAGEPORT') return;
		names.set(id, `port ${names.size + 1}`);
		log.push(`init ${names.get(id)} ${resource instanceof MessagePort} ${trigger === executionAsyncId()}`);
	},
	before(id) { if (names.has(id)) log.push(`before ${names.get(id)}`); },
	after(id) { if (names.has(id)) log.push(`after ${names.get(id)}`); },
	destroy(id) { if (names.has(id)) log.push(`destroy ${names.get(id)}`); },
}).enable();
const { port1, port2 } = new MessageChannel();
port2.on('message', (message) => {
	log.push(message);
	port1.close();
});
port2.on('close', () => log.push('closed'));
port1.postMessage('message');
process.on('exit', () => { for (const line of log) console.log(line); });
