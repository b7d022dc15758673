// A program in raw mode that waits to be ended.
process.stdin.setRawMode(true);
process.stdin.resume();
console.log('READY');
