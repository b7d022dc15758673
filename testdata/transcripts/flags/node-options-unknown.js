// env: ["NODE_OPTIONS=--no-such-option"]
console.log('never');
