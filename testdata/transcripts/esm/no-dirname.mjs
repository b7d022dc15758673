// A module that uses a variable of CommonJS, which its name is: __dirname.
// stderr: compare
console.log(__dirname);
