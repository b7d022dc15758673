// What is said of operands of the wrong type, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "Symbol() + ''",
  "Symbol('a') + 'x'",
  "let b = 1n; b + 1",
  "BigInt(1.5)",
  "BigInt('a')",
  "BigInt(null)",
  "BigInt(NaN)",
  "[1].flatMap(Symbol())",
  "const k = 'kk', v = 5; k in v",
  "const k = 'kk'; k in 'text'",
  "({}) instanceof 5",
  "({}) instanceof null",
  "({}) instanceof undefined",
  "const o = {}; o instanceof o.X",
  "null.x + 1",
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
