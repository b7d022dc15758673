// env: ["NODE_OPTIONS=--no-deprecation --stack-trace-limit=2 --title=\"a \\\"title\\\"\""]
// flags: ["--trace-warnings"]
// Options in the environment.
console.log(process.execArgv, process.noDeprecation, process.traceProcessWarnings, Error.stackTraceLimit, process.title);
