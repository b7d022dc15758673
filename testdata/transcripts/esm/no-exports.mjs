// A module that uses a variable of CommonJS, which its name is: exports.
// stderr: compare
console.log(exports);
