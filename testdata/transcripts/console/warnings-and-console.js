// stderr: compare
// Warnings are printed by console.error: what that was when the first was printed.
const { stderr } = process;
console.error = (...args) => console.log('console.error', args.length);
console.warn('not a warning of the process');
delete console.error;
console.error = function (text) {
	console.log('console.error', this === console, arguments.length, text.replace(/\d+/, 'PID'));
};
process.emitWarning('%s of a program', { detail: 'two\nlines', code: 'CODE' });
setImmediate(() => {
	console.error = 5;
	process.emitWarning('as before', 'DeprecationWarning', 'DEP9');
});
