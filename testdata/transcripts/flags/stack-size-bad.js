// stderr: compare
// flags: ["--stack-size=much"]
console.log('never');
