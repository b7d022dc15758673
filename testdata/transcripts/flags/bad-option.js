// flags: ["--no-such-option"]
console.log('never');
