// What a listener of an EventTarget throws is uncaught, and ends the program.
// stderr: compare
const target = new EventTarget();
target.addEventListener('x', () => {
	const error = new Error('from a listener');
	error.stack = 'a stack of its own';
	throw error;
});
target.addEventListener('x', () => console.log('the next listener'));
console.log(target.dispatchEvent(new Event('x')));
process.nextTick(() => console.log('not called'));
process.on('exit', (code) => console.log('exit', code));
