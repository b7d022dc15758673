// What eval says of code that cannot be compiled.
'use strict';
const vm = require('vm');
for (const code of [
  "eval('a b')",
  "eval('1 +')",
  "eval('foo(')",
  "eval('let x; let x')",
  "eval('}')",
  "eval('\"abc')",
  "eval('x y z')",
  "eval('var 1a')",
]) {
  const run = vm.runInThisContext(`(function (require) { 'use strict';\n${code}\n})`, { filename: 't.js' });
  try {
    run(require);
    console.log(code, 'is fine');
  } catch (error) {
    const place = /^    at .*?t\.js:(\d+:\d+)\)?$/m.exec(error.stack);
    console.log(`${error.name}: ${error.message}`, error.stack.split('\n    at ')[1].includes('t.js') ? place[1] : 'elsewhere');
  }
}
