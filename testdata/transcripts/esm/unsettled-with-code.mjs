// The exit code of a program that waits for what never comes is its own if it has set one.
process.on('exit', (code) => console.log('exit', code));
process.exitCode = 3;
await new Promise(() => {});
