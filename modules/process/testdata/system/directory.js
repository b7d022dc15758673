const text = (f) => { try { return f(); } catch (e) { return `${e.name} ${e.code} ${e.errno} ${e.syscall} ${e.path} ${e.dest}: ${e.message}`; } };
process.chdir('/tmp');
console.log(process.cwd());
console.log(text(() => process.chdir('does-not-exist')));
console.log(text(() => process.chdir('/etc/passwd')));
console.log(text(() => process.chdir(5)), text(() => process.chdir()));
console.log(process.chdir('..'), process.cwd());
console.log(process.umask(0o10664) >= 0, process.umask('10664').toString(8), process.umask().toString(8));
console.log(process.getuid() === process.geteuid(), process.getgid() === process.getegid(), process.getgroups().includes(process.getgid()));
