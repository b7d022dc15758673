// What is said of names without a value, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "x; let x",
  "{ f(y); let y; function f() {} }",
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
