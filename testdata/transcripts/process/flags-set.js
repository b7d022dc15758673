// process.allowedNodeEnvironmentFlags is a set that nobody changes.
const flags = process.allowedNodeEnvironmentFlags;
for (const flag of ['-r', 'r', '--require', '--perf_basic_prof', 'perf-basic-prof', '--stack-trace-limit=100', '--stack-trace-limit',
	'--no-warnings', '--R', '-R', '--NO-WARNINGS', '--none', '', '-', '--', 5, undefined]) console.log(flag, flags.has(flag));
const { size } = flags;
console.log(size > 50, Object.isFrozen(flags), flags instanceof Set);
console.log(flags.add('--new') === flags, flags.delete('-r'), flags.clear(), flags.size === size);
Set.prototype.add.call(flags, '--added');
Set.prototype.delete.call(flags, '-r');
Set.prototype.clear.call(flags);
console.log(flags.size === size, flags.has('--added'), flags.has('-r'));
let calls = 0;
flags.forEach(function (flag, again, set) {
	if (calls++ === 0) console.log(this.me, flag === again, set === flags);
}, { me: true });
console.log(calls === size);
