const end = process.reallyExit;
process.reallyExit = (code) => console.log('really', code);
process.on('exit', (code) => console.log('exit', code));
process.exit(2);
console.log('after', process._exiting, process.exitCode);
process.exit(3);
process.exit();
setTimeout(() => console.log('timer'), 1);
