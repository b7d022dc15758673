// flags: ["--pending-deprecation"]
// stderr: compare
// With that flag Buffer() warns in packages too, and once.
console.log(require('old')());
setImmediate(() => console.log(Buffer(1)));
