// Signals by number and by what is none.
const kill = process._kill;
process._kill = (pid, signal) => {
	console.log('kill', signal);
	return 0;
};
for (const signal of [0, 1, 9, 1.5, -1, NaN, '9', '', null, undefined, false, 'SIGTERM', 'sigterm', 'TERM', 1000, {}, []]) {
	try {
		console.log(String(signal), process.kill(process.pid, signal));
	} catch (e) {
		console.log(String(signal), e.name, e.code, e.message);
	}
}
process._kill = kill;
