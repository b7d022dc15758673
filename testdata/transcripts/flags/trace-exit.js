// flags: ["--trace-exit"]
// Where the program is ended.
setTimeout(() => process.exit(3), 1);
