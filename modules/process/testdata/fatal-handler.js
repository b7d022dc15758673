process.exitCode = 8;
process.on('exit', () => console.log('never'));
process.on('uncaughtException', () => { throw new Error('second'); });
throw new Error('boom');
