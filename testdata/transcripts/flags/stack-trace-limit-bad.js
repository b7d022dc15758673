// stderr: compare
// flags: ["--stack-trace-limit=abc"]
console.log('never');
