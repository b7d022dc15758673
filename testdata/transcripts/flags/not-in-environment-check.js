// stderr: compare
// env: ["NODE_OPTIONS=--check"]
console.log('never');
