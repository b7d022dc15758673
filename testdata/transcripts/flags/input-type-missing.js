// flags: ["--input-type"]
console.log('never');
