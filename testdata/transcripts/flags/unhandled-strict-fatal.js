// flags: ["--unhandled-rejections", "strict"]
// The first rejection ends the program, whatever listeners for rejections there are.
process.on('exit', (code) => console.log('exit', code));
process.on('unhandledRejection', () => console.log('never'));
Promise.reject(new Error('rejected'));
