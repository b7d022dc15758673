// What is said of objects that cannot be changed, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "let x = null; x.y = 1",
  "let x = null; x['y'] = 1",
  "let x = null; x[0] = 1",
  "let x = null; x.y += 1",
  "const o = {a: null}; o.a.b = 1",
  "x(); let x = 1",
  "const c = 1; c = 2",
  "const c = 1; c += 1",
  "[].length = -1",
  "const a = []; a.length = -1",
  "Object.setPrototypeOf(Object.preventExtensions({}), {})",
  "const o = Object.freeze({a: 1}); o.a = 2",
  "const o = Object.freeze({a: 1}); o.b = 2",
  "const o = Object.freeze({a: 1}); delete o.a",
  "const o = Object.freeze([1]); o.push(2)",
  "const o = Object.freeze([1]); o[0] = 2",
  "const o = Object.freeze([1]); o[5] = 2",
  "const o = Object.freeze([1]); o.pop()",
  "const o = Object.freeze([1]); o.shift()",
  "const o = Object.freeze([1]); o.unshift(1)",
  "const o = Object.freeze([1]); delete o[0]",
  "const o = Object.seal({a: 1}); delete o.a",
  "const o = Object.seal({a: 1}); o.b = 1",
  "const o = Object.preventExtensions({}); o.b = 1",
  "const o = Object.preventExtensions([]); o[0] = 1",
  "const o = Object.preventExtensions([]); o.push(1)",
  "const o = {get a() { return 1 }}; o.a = 2",
  "function f() {} f.length = 'x'",
  "Math.PI = 1",
  "NaN = 1",
  "Infinity = 1",
  "'abc'.length = 1",
  "'abc'.foo = 1",
  "(5).foo = 1",
  "const s = 'abc'; s.foo = 1",
  "const s = 'abc'; s[0] = 1",
  "true.x = 1",
  "Symbol().x = 1",
  "delete [].length",
  "delete 'abc'.length",
  "const [a] = {}, b = 1",
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
