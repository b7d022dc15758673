// flags: ["--no-warnings"]
// stderr: compare
// Warnings are emitted and not printed.
process.on('warning', (warning) => console.log(warning.name, warning.message));
process.emitWarning('a warning');
