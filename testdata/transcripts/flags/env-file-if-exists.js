// stderr: compare
// flags: ["--env-file-if-exists=none.env"]
console.log('runs');
