// process.chdir: where it goes, and what it says where it cannot.
const path = require('path');
const start = process.cwd();
try {
	process.chdir('does-not-exist');
} catch (e) {
	console.log(e.code, e.syscall, e.path === start, e.dest, e.message.replace(start, 'CWD'), e.errno);
}
for (const value of [undefined, null, 5, {}, true]) {
	try {
		process.chdir(value);
	} catch (e) {
		console.log(e.name, e.code, e.message);
	}
}
process.chdir('..');
console.log(process.cwd() === path.dirname(start), path.resolve('x') === path.join(path.dirname(start), 'x'));
console.log(process.chdir(start), process.cwd() === start);
