process.on('exit', (code) => { console.log('exit', code); process.exit(0); });
setTimeout(() => { throw new Error('boom'); }, 1);
