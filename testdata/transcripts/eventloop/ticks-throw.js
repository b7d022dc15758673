// A tick that throws is gone; the next ones run after the handler.
process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
process.on('exit', () => {
	console.log('exit');
	process.nextTick(() => console.log('never'));
});
for (let i = 0; i < 3; i++) process.nextTick(() => { console.log('tick', i); throw new Error(String(i)); });
process.nextTick((...args) => console.log('last', args), 1, 2);
setImmediate(() => console.log('immediate'));
