// flags: ["--trace-deprecation"]
// stderr: compare
// Where deprecated functions are called.
function old() { process.emitWarning('old', 'DeprecationWarning', 'DEP1'); }
old();
process.emitWarning('not traced');
