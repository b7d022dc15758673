// flags: ["--no-title"]
console.log('never');
