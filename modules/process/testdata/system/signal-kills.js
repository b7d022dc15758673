process.on('exit', () => console.log('never'));
process.once('SIGHUP', () => { console.log('once'); process.kill(process.pid, 'SIGHUP'); });
process.kill(process.pid, 'SIGHUP');
setTimeout(() => console.log('never'), 20000);
