// flags: ["--max-old-space-size=512"]
console.log(process.execArgv);
