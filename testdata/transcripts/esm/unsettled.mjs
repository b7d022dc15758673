// A program that waits for what never comes exits with 13.
// stderr: compare
process.on('beforeExit', () => console.log('beforeExit', process.exitCode));
process.on('exit', (code) => console.log('exit', code, process.exitCode, process.listeners('exit').map((f) => f.name)));
console.log('waiting');
await new Promise(() => {});
console.log('never');
