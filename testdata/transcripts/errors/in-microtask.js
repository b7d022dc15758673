// stderr: compare
// An error that a microtask throws is shown where it was made.
const make = () => new Error('made here');
queueMicrotask(function task() {
	throw make();
});
