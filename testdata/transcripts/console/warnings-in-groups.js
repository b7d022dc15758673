// stderr: compare
// Warnings are written as console.error writes: within a group, and to stderr as it is by then.
console.group('a group');
process.emitWarning('indented', { detail: 'two\nlines' });
setImmediate(() => {
	console.groupEnd();
	process.stderr.write = (text) => process.stdout.write(`to stderr: ${text.replace(/\d+/, 'PID')}`);
	process.emitWarning('seen by stderr.write');
});
