process.on('beforeExit', () => { throw new Error('boom'); });
process.on('exit', (code) => console.log('exit', code));
