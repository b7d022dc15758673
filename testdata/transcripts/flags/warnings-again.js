// flags: ["--no-warnings", "--warnings"]
// stderr: compare
// A flag that takes another back.
process.emitWarning('a warning');
