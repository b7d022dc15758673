// flags: ["-i"]
// args: ["-x"]
console.log(process.execArgv, process.argv.slice(2));
