// What is said of proxies that cannot do what is asked, and where.
'use strict';
const vm = require('vm');
for (const code of [
  "Proxy()",
  "new Proxy()",
  "new Proxy({})",
  "new Proxy(1, {})",
  "new Proxy({}, {get() { throw new Error('x') }}).a.b",
  "const p = new Proxy(Object.freeze({a: 1}), {set() { return true }}); p.a = 2",
  "const p = new Proxy({}, {set() { return false }}); p.a = 2",
  "const p = new Proxy({}, {deleteProperty() { return false }}); delete p.a",
  "const p = new Proxy(Object.freeze({a: 1}), {deleteProperty() { return true }}); delete p.a",
  "const p = new Proxy({}, {}); new p()",
  "const p = new Proxy(() => {}, {}); new p()",
  "const {proxy, revoke} = Proxy.revocable({}, {}); revoke(); proxy.a",
  "const {proxy, revoke} = Proxy.revocable({}, {}); revoke(); proxy.a = 1",
  "const {proxy, revoke} = Proxy.revocable({}, {}); revoke(); delete proxy.a",
  "const {proxy, revoke} = Proxy.revocable(function () {}, {}); revoke(); new proxy()",
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
