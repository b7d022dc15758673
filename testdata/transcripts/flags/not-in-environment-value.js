// stderr: compare
// env: ["NODE_OPTIONS=--stack-size=100"]
console.log('never');
