// stderr: compare
// flags: ["--expose-gc=1"]
console.log('never');
