// What the functions of process do not take.
const say = (f) => {
	try {
		console.log(f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
for (const argument of [1, 'x', {}, { user: 3, system: 'b' }, { user: -1, system: 2 }, { user: 2, system: Infinity }]) {
	say(() => process.cpuUsage(argument));
}
for (const pid of ['SIGTERM', null, undefined, NaN, Infinity, -Infinity]) say(() => process.kill(pid));
say(() => process.kill(0, 'test'));
say(() => process.kill(0, 987));
for (const call of ['setuid', 'setgid', 'seteuid', 'setegid']) {
	say(() => process[call]({}));
	say(() => process[call]('no such name'));
}
say(() => process.initgroups());
say(() => process.initgroups('x'));
say(() => process.initgroups('no such name', 'no such name'));
say(() => process.setgroups());
say(() => process.setgroups([1, -1]));
say(() => process.setgroups([null]));
say(() => process.setgroups(['no such name']));
for (const mask of ['9', 'abc', {}, -1, 1.5, 2 ** 32]) say(() => process.umask(mask));
for (const time of [5, [1], [1, 2, 3]]) say(() => process.hrtime(time));
say(() => process.chdir());
say(() => process.getBuiltinModule(5));
say(() => process.setSourceMapsEnabled(5));
say(() => process.loadEnvFile(5));
say(() => process.loadEnvFile('missing'));
say(() => process.loadEnvFile());
say(() => process.dlopen());
say(() => process.dlopen({ exports: undefined }, 'x'));
say(() => process.emitWarning());
say(() => process.emitWarning('x', 5));
say(() => process.emitWarning('x', 'y', 5));
say(() => process.setUncaughtExceptionCaptureCallback(5));
for (const callback of [false, true, null, 1, Infinity, 'str', {}, []]) say(() => process.nextTick(callback));
