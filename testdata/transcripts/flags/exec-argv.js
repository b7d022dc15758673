// flags: ["--no-warnings", "--trace_warnings", "--title", "x", "--"]
// args: ["--no-deprecation", "y"]
console.log(process.execArgv, process.argv.slice(2));
