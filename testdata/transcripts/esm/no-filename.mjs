// A module that uses a variable of CommonJS, which its name is: __filename.
// stderr: compare
console.log(__filename);
