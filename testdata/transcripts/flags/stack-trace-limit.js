// flags: ["--stack-trace-limit=1"]
function inner() { return new Error('limited').stack.split('\n').length; }
console.log(Error.stackTraceLimit, inner());
