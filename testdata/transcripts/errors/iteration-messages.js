// What is said of values that loops and patterns cannot iterate, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "for (const x of 5);",
  "for (const x of null);",
  "for (const x of {});",
  "for (const x of true);",
  "for (const x of f()); function f() {}",
  "for (const x of f()); function f() { return 5 }",
  "const o = {}; for (const x of o);",
  "const o = {}; for (const x of o.p);",
  "const o = {p: null}; for (const x of o.p);",
  "const o = {p: null}; for (const [k, v] of o.p);",
  "const [a] = null",
  "const [a] = 5",
  "const [a] = {}",
  "const [a] = f(); function f() {}",
  "const [a] = f(); function f() { return {} }",
  "const o = {}; const [a] = o",
  "let v = null; const [a] = v",
  "let v; const [a] = v",
  "let v, w = null; [v] = w",
  "function f([a]) {} f(5)",
  "function f([a]) {} f(null)",
  "function f([a]) {} f({})",
  "(([a]) => a)(null)",
  "[1].map(([a]) => a)",
  "const [x, y] = Promise.resolve()",
  "null[Symbol.iterator]",
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
