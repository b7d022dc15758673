// What is said of the properties of undefined and null, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "const n = null; n.x",
  "let x = null; x.y++",
  "let x = null; x?.y.z; x.z",
  "const f = null; f.call()",
  "typeof null.x",
  "!null.x",
  "(null).x",
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
