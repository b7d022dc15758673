// flags: ["--dns-result-order=x"]
console.log('never');
