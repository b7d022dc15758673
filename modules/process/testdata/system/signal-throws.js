process.on('exit', (code) => console.log('exit', code));
process.on('SIGTERM', () => { throw new Error('in a handler'); });
process.kill(process.pid, 'SIGTERM');
setTimeout(() => console.log('never'), 20000);
