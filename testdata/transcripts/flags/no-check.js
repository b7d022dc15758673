// flags: ["--check", "--no-check"]
console.log('runs');
