// What is said of classes and their private members that are used as they cannot be, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "new X; class X {}",
  "class A {} A()",
  "const B = class A {}; B()",
  "const B = class {}; B()",
  "const o = {C: class X {}}; o.C()",
  "class A { constructor() { this.x } } A.call({})",
  "class A {} Reflect.apply(A, null, [])",
  "[1].map(class Q {})",
  "class A { get a() { return 1 } } new A().a = 2",
  "class A {} Object.freeze(A); A.x = 1",
  "class A {} A.name = 1",
  "class A {} A.prototype = 1",
  "class A {} const a = Object.freeze(new A()); a.x = 1",
  "class A { constructor() { this.y = 1; Object.freeze(this) } } const a = new A(); a.y = 1",
  "class A { constructor() { this.y = 1; Object.freeze(this) } } const a = new A(); delete a.y",
  "class A {} class B extends A { constructor() { this.x = 1; super() } } new B()",
  "class A {} class B extends A { constructor() { super(); super() } } new B()",
  "class A { #x = 1; static g(o) { return o.#x } } A.g({})",
  "class A { #x = 1; static g(o) { o.#x = 1 } } A.g({})",
  "class A { #m() {} g() { this.#m = 1 } } new A().g()",
  "class A { #x = 1; static g(o) { return o.#x } } A.g(null)",
  "class A { #x = 1; static g(o) { return o.#x } } A.g(5)",
  "class A { m() { super.foo() } } new A().m()",
  "class A { static m() { super.foo() } } A.m()",
  "class A { f() { this.g() } } new A().f()",
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
