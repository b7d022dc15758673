// env: ["NODE_NO_WARNINGS=1"]
// stderr: compare
process.emitWarning('a warning');
