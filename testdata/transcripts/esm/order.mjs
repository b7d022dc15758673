// When the main module has run, microtasks come before ticks.
process.nextTick(() => console.log('tick'));
queueMicrotask(() => {
	console.log('microtask');
	process.nextTick(() => console.log('tick of the microtask'));
	Promise.resolve().then(() => console.log('microtask of the microtask'));
});
setTimeout(() => console.log('timeout'), 1);
process.on('beforeExit', () => console.log('beforeExit'));
process.on('exit', (code) => console.log('exit', code, process.exitCode));
console.log('end');
