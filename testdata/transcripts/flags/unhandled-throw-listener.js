// flags: ["--unhandled-rejections=throw"]
// stderr: compare
// A listener for rejections without handler.
process.on('exit', (code) => console.log('exit', code));
process.on('unhandledRejection', (reason, promise) => console.log('unhandled', reason, promise instanceof Promise));
process.on('rejectionHandled', (promise) => console.log('handled', promise instanceof Promise));
const late = Promise.reject(5);
setTimeout(() => late.catch(() => console.log('caught')), 1);
