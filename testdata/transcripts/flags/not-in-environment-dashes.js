// stderr: compare
// env: ["NODE_OPTIONS=--"]
console.log('never');
