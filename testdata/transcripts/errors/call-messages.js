// What is said of values that are called and are no functions, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "const o = {}; o.x()",
  "const o = {}; o.x().y",
  "const o = {}; o['x']()",
  "const o = {}; o[0]()",
  "const o = {}; const k = 'a'; o[k]()",
  "const f = 1; f()",
  "(1)()",
  "1()",
  "'a'()",
  "null()",
  "(void 0)()",
  "[]()",
  "[1, 2].foo()",
  "'abc'.foo()",
  "(5).foo()",
  "true.foo()",
  "JSON.foo()",
  "Math.foo(1)",
  "console.foo('x')",
  "const a = []; a[0]()",
  "let x; x()",
  "let x = null; x()",
  "const o = {a: null}; o.a()",
  "const f = {}; f.call()",
  "[].reduce(1)",
  "[1].map(1)",
  "[1].map({})",
  "[1].forEach('x')",
  "[1].filter(null)",
  "[1].every([])",
  "const o = {}; const {a} = o.f()",
  "const o = { m() { super.foo() } }; o.m()",
  "const a = {b: {c: 5}}; a.b.c()",
  "const a = {b: {c: 5}}; a.b.c.d()",
  "const a = {b: {c: 5}}; a?.b?.d()",
  "const a = {b: [1]}; a.b[0]()",
  "const a = {b: [1]}; a['b'][0]()",
  "(function (cb) { cb() })()",
  "(function (cb) { cb(null, 1) })({})",
  "((a, b) => b(a))(1)",
  "const o = {f() { this.g() }}; o.f()",
  "[1, 2, 3].forEach(x => x())",
  "let a = {}; (a.b || a.c)()",
  "let a = {}; (a.b ?? a.c)()",
  "Object.foo()",
  "globalThis.foo()",
  "module.foo()",
  "exports.foo()",
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
