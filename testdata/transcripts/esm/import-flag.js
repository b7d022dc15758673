// Modules of --import run before the main module, which waits for them.
// flags: ["--import", "./async/second.mjs", "--import", "node:net", "--import", "./lib/side-effect.mjs"]
console.log('main', typeof require, require.main === module);
