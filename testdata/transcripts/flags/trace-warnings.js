// flags: ["--trace-warnings"]
// stderr: compare
// Where warnings come from.
function warn() { process.emitWarning('a warning', { type: 'Special', code: 'CODE', detail: 'in detail' }); }
warn();
