// What is said of a super that stands where none may, and where.
'use strict';
const vm = require('vm');
for (const code of ['class A { m() { super() } }', 'super.x', 'function f() { super() }', 'class A { constructor() { super() } }']) {
  try {
    new vm.Script(code, { filename: 'f.js' });
  } catch (error) {
    console.log(error.stack.slice(0, error.stack.indexOf('\n    at ')));
  }
}
