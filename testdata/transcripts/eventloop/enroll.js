// stderr: compare
// timers.enroll, active, _unrefActive and unenroll on objects of one's own.
const timers = require('timers');
process.removeAllListeners('warning');
process.on('warning', (w) => console.log(w.name, w.code, w.message.split('\n')));
for (const msecs of [{}, 'foo', Symbol('s'), -1, Infinity, NaN, undefined]) {
	try {
		timers.enroll({}, msecs);
	} catch (e) {
		console.log(String(msecs), e.name, e.code, e.message);
	}
}
for (const timeout of [0, 1, -1, undefined]) {
	const item = { _idleTimeout: timeout, _onTimeout() {} };
	timers.active(item);
	console.log(timeout, item._idleTimeout, Number.isInteger(item._idleStart), !!item._idleNext, !!item._idlePrev, Object.keys(item).length);
	timers.unenroll(item);
	console.log(item._idleTimeout);
}
const long = {};
timers.enroll(long, 2 ** 31);
console.log(long._idleTimeout);

let calls = 0;
const other = { _onTimeout() { console.log('never'); } };
const item = {
	_onTimeout() {
		console.log('call', ++calls);
		timers.unenroll(other);
		if (calls < 3) timers._unrefActive(item);
		else clearInterval(keep);
	},
};
timers.enroll(item, 1);
timers.enroll(other, 5);
const keep = setInterval(() => {}, 1000);
timers._unrefActive(item);
timers._unrefActive(other);
