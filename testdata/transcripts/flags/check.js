// flags: ["--check"]
console.log('never');
