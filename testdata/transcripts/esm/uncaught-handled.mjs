// A listener takes the exception of the main module, as a rejection.
process.on('uncaughtException', (err, origin) => console.log(err.message, origin));
process.on('unhandledRejection', () => console.log('never'));
setTimeout(() => console.log('goes on'), 1);
throw new Error('failed');
