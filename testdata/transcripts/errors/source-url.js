// stderr: compare
// A comment gives the script another name in stacks and excerpts.
console.log(new Error('first').stack.split('\n')[1]);
throw new Error('thrown');
//# sourceURL=other.js
