// stderr: compare
// An error in a literal is one of the script: nothing of it runs.
console.log('not printed');
console.log('x'.replace(/[b-a]é/gu, ''), 1);
