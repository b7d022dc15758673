// What is said of values that are no constructors, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "const f = 1; new f()",
  "const f = () => {}; new f()",
  "const o = {m() {}}; new o.m()",
  "const o = {}; new o.X()",
  "new Date().foo()",
  "new Array(-1)",
  "new Array(1.5)",
  "new Date(NaN).toISOString()",
  "new Date('x').toISOString()",
  "new 5()",
  "new Math.max()",
  "new Math()",
  "new JSON()",
  "new (() => {})()",
  "new (async function f() {})()",
  "new (function* g() {})()",
  "new parseInt()",
  "new Array.from()",
  "new globalThis.Foo()",
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
