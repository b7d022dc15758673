// stderr: compare
// flags: ["--pending-deprecation"]
// With the flag Buffer() warns in packages too.
process.on('warning', (w) => console.log(w.name, w.code, w.message));
console.log(require('../buffer/node_modules/old')());
