// env: ["NODE_OPTIONS=--eval=5"]
// Options that the environment may not have.
console.log('never');
