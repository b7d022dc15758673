// flags: ["--throw-deprecation"]
// Deprecations are thrown, on a tick.
process.on('uncaughtException', (err) => console.log(err.name, err.code, err.message));
process.emitWarning('old', 'DeprecationWarning', 'DEP1');
console.log(process.throwDeprecation);
