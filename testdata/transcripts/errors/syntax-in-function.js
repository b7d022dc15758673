// stderr: compare
// A text that is no function is shown as the constructor has it.
new Function('a', 'var a = 1;\n  var b b');
