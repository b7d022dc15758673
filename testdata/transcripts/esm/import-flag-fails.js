// A module of --import that fails ends the program before its main module.
// flags: ["--import", "./lib/missing.mjs"]
// stderr: compare
console.log('never');
