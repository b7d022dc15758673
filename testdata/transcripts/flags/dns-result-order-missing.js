// stderr: compare
// flags: ["--dns-result-order="]
console.log('never');
