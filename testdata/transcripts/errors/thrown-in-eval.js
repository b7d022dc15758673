// stderr: compare
// An error that nothing catches is shown in the code that eval was given.
process.on('exit', () => console.log('exit'));
function f() { eval('var a = 1;\n  null.foo') }
f();
