// flags: ["--import", "fs"]
console.log('runs', process.execArgv);
