process.on('uncaughtException', (e) => console.log('handled', e.message));
process.on('exit', (code) => { console.log('exit', code); throw new Error('in exit'); });
process.on('exit', () => console.log('never'));
process.exit(3);
