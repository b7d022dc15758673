// flags: ["--no_deprecation"]
// stderr: compare
// Deprecations are not warned of.
process.on('warning', (warning) => console.log(warning.name, warning.message));
console.log(process.noDeprecation, process.execArgv);
process.emitWarning('old', 'DeprecationWarning');
process.emitWarning('a warning');
