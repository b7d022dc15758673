// stderr: compare
// flags: ["-zx"]
console.log('never');
