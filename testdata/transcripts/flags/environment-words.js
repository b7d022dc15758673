// flags: ["--no-deprecation"]
// args: ["--", "-"]
// env: ["NODE_OPTIONS=word --no-warnings other"]
console.log(process.execArgv, process.argv.slice(2));
