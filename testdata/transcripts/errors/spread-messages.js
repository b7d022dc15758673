// What is said of values that spread syntax cannot iterate, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "const o = {f() {}}; o.f()()",
  "(function () {})()()",
  "(() => {})()()",
  "require('fs').foo()",
  "require('fs')()",
  "async function f() {} f().foo()",
  "parseInt(1n).foo()",
  "[...5]",
  "[...null]",
  "[...{}]",
  "[...f()]; function f() {}",
  "[...f()]; function f() { return 5 }",
  "const v = null; [...v]",
  "let v; [...v]",
  "const v = 5; [...v]",
  "const v = {}; [...v.x]",
  "const v = {}; [1, ...v]",
  "Math.max(...5)",
  "Math.max(...null)",
  "Math.max(...{})",
  "const v = null; Math.max(...v)",
  "const v = 5; Math.max(...v)",
  "const v = {}; Math.max(...v)",
  "const f = () => {}; const v = null; f(...v)",
  "const f = () => {}; f(...null)",
  "const f = () => {}; f(...5)",
  "const f = () => {}; f(...g()); function g() { return 5 }",
  "const a = [3]; a.at(0).foo()",
  "const f = () => ({}); f().g()",
  "const f = () => ({}); f(1, 2).g(3)",
  "'abc'.split().foo()",
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
