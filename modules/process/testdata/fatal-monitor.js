process.on('exit', () => console.log('never'));
process.on('uncaughtExceptionMonitor', () => { throw new Error('second'); });
throw new Error('boom');
