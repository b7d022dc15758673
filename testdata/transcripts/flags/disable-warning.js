// flags: ["--disable-warning=DEP1", "--disable-warning=Special"]
// stderr: compare
// Warnings of some codes and types are not printed.
process.on('warning', (warning) => console.log(warning.name, warning.code));
process.emitWarning('one', 'DeprecationWarning', 'DEP1');
process.emitWarning('two', 'Special', 'CODE');
process.emitWarning('three', 'Other', 'CODE');
