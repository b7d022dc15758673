// flags: ["--title="]
console.log('never');
