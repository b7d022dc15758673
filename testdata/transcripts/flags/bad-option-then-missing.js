// stderr: compare
// flags: ["--one", "--title="]
console.log('never');
