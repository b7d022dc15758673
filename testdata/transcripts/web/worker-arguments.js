// What Worker checks before it makes a thread.
const { Worker } = require('worker_threads');
const attempt = (...args) => {
	try {
		new Worker(...args);
	} catch (e) {
		console.log(e.name, e.code, e.message);
	}
};
attempt();
attempt(5);
attempt({});
attempt('script.js');
attempt('folder/script.js');
attempt('file:///script.js');
attempt('data:text/javascript,1');
attempt(new URL('http://localhost/'));
attempt(5, { eval: true });
attempt('./script.js', { argv: 5 });
attempt('./script.js', { execArgv: 'x' });
attempt('./script.js', { env: 5 });
attempt('./script.js', { name: 5 });
try {
	Worker('./script.js');
} catch (e) {
	console.log(e.name, e.message);
}
const names = ['postMessage', 'terminate', 'ref', 'unref', 'getHeapSnapshot', 'threadId', 'stdin', 'stdout', 'stderr', 'resourceLimits'];
for (const name of names) {
	const { value, get, enumerable } = Object.getOwnPropertyDescriptor(Worker.prototype, name);
	console.log(name, typeof value, value?.length, get?.name, enumerable);
}
