// stderr: compare
// A handler of uncaught exceptions that throws ends the program with code 7.
process.on('uncaughtException', (err) => {
	err.rethrow = true;
	throw err;
});
throw new Error('the original');
