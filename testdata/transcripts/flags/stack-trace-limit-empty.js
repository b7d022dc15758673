// flags: ["--stack-trace-limit="]
console.log(Error.stackTraceLimit);
