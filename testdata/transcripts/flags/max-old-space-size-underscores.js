// flags: ["--max_old_space_size=512"]
console.log(process.execArgv);
