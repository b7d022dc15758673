// flags: ["--unhandled-rejections=warn"]
// stderr: compare
// What becomes of a rejection without handler, and of one that gets its handler late.
process.on('exit', (code) => console.log('exit', code));
process.on('uncaughtException', (err, origin) => console.log('uncaught', err.message, origin));
Promise.reject(new Error('an error'));
Promise.reject('a string');
const late = Promise.reject({ not: 'an error' });
setImmediate(() => {
	console.log('immediate');
	setTimeout(() => late.catch(() => console.log('caught')), 1);
});
