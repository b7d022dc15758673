// flags: ["--import", "./no-such-module.cjs"]
console.log('never');
