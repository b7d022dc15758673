// stderr: compare
// flags: ["--no-no-warnings"]
console.log('never');
