process.on('uncaughtExceptionMonitor', (e, origin) => console.log('monitor', e.message, origin));
process.on('exit', (code) => { console.log('exit', code, process.exitCode); process.exitCode = 8; });
process.on('exit', () => { throw new Error('changes nothing'); });
process.nextTick(() => console.log('never'));
throw new Error('boom');
