process.on('exit', () => console.log('never'));
process.setUncaughtExceptionCaptureCallback(() => { throw new Error('second'); });
throw 5;
