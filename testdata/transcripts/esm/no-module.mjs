// A module that uses a variable of CommonJS, which its name is: module.
// stderr: compare
console.log(module);
