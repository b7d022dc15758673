// stderr: compare
// flags: ["--one", "--two=2"]
console.log('never');
