// Hooks see sockets and servers.
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

const net = require('net');
const path = require('path').join(require('os').tmpdir(), 'hook.sock');
hook.disable();
const kinds = [];
createHook({
	init(id, type, trigger, resource) {
		names.set(id, type);
		if (type.includes('PIPE')) kinds.push(`${type} by ${name(trigger)} ${resource.constructor.name}`);
	},
}).enable();
const server = net.createServer((socket) => {
	kinds.push(`connection in ${name(executionAsyncId())}`);
	socket.on('data', () => {
		kinds.push(`data in ${name(executionAsyncId())}`);
		socket.end();
		server.close();
	});
});
server.listen(path, () => {
	const socket = net.connect(path, () => {
		kinds.push(`connect in ${name(executionAsyncId())}`);
		socket.write('x');
	});
	socket.on('end', () => kinds.push(`end in ${name(executionAsyncId())}`)).resume();
	socket.on('close', () => kinds.push(`close in ${name(executionAsyncId())}`));
});
process.on('exit', () => log([...new Set(kinds)].sort().join('\n')));
