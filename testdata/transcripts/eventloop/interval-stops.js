// What ends an interval from within its callback.
const timers = require('timers');
const ways = {
	clearTimeout: (t) => clearTimeout(t),
	close: (t) => t.close(),
	unenroll: (t) => timers.unenroll(t),
	idle: (t) => { t._idleTimeout = -1; },
	onTimeout: (t) => { t._onTimeout = null; },
};
process.removeAllListeners('warning');
const calls = {};
for (const [name, stop] of Object.entries(ways)) {
	calls[name] = 0;
	const t = setInterval(() => { calls[name]++; stop(t); }, 1);
	t.unref();
}
setTimeout(() => console.log(calls), 50);
