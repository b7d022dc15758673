// stderr: compare
// Buffer() does not warn in packages, and once elsewhere.
process.on('warning', (w) => console.log(w.name, w.code, w.message));
console.log(require('old')());
setImmediate(() => { console.log(Buffer(2)); console.log(new Buffer('a')); console.log(Buffer.from('x')); setImmediate(() => new Buffer(3)) });
