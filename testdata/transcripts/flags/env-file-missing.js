// stderr: compare
// flags: ["--env-file=none.env"]
console.log('never');
