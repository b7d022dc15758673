process.on('exit', (code) => console.log('exit', code));
Promise.reject(new Error('first'));
Promise.reject(new Error('second'));
setImmediate(() => console.log('never'));
