// process.allowedNodeEnvironmentFlags.
const flags = process.allowedNodeEnvironmentFlags;
console.log(flags instanceof Set, flags.constructor.name, Object.isFrozen(flags), flags.size > 100);
for (const flag of ['-r', 'r', '--r', '-R', 'R', '--perf_basic_prof', 'perf-basic-prof', 'perf_basic_prof',
	'--stack-trace-limit=100', '--no-warnings', '--warnings', 'no-warnings', '--NO-WARNINGS', '--cheeseburgers', '', 5]) {
	console.log(flag, flags.has(flag));
}
const size = flags.size;
console.log(flags.add('foo') === flags, flags.delete('-r'), flags.clear(), flags.size === size, flags.has('foo'));
Set.prototype.add.call(flags, 'foo');
Set.prototype.delete.call(flags, '-r');
Set.prototype.clear.call(flags);
console.log(flags.size === size, flags.has('foo'), flags.has('-r'));
flags.forEach(function (flag, again, set) {
	if (flag === '--require') console.log(flag, again, set === flags, this.receiver);
}, { receiver: true });
console.log([...flags].includes('-r'), [...flags.keys()].length === [...flags.values()].length, [...flags.entries()][0].length);
