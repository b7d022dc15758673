// stderr: compare
// flags: ["--no-warnings=false"]
process.emitWarning('x'); console.log(process.execArgv);
