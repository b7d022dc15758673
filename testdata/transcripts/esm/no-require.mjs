// A module that uses a variable of CommonJS, which its name is: require.
// stderr: compare
console.log(require);
