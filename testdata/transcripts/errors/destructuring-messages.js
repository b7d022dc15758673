// What is said of undefined and null that are taken apart, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "for (const {k} of [null]);",
  "const v = null; const {a} = v",
  "(({a}) => a)(null)",
  "function f({a}) {} f(null)",
  "[null].map(({a}) => a)",
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
