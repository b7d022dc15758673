// Descriptors that are none, of functions that check them in Node's system part, and signals that are none, of functions
// that nothing aborts.
const fs = require('fs');

const values = [
  function f() {}, () => {}, class A {}, new (class B {})(), Object.create(null),
  JSON.parse('{"constructor":{"name":"C"}}'), 'text', 'x'.repeat(28), 'x'.repeat(29), "it's", 5n, -5n, true, null, undefined,
  [], new Date(0), Buffer.alloc(1), NaN, Infinity, -Infinity, 1.5, -0.5, -1.5, 1e21, -1e21, 2 ** 31, 2 ** 53, -1,
];
for (const value of values) {
  for (const name of ['closeSync', 'fchmodSync', 'readSync']) {
    try {
      fs[name](value, name === 'readSync' ? Buffer.alloc(1) : 0o644);
    } catch (err) {
      console.log(name, err.name, err.code, err.message);
    }
  }
}
for (const value of [function f() {}, 5n, 2 ** 53, 'x']) {
  try {
    fs.fstat(value, () => {});
  } catch (err) {
    console.log('fstat', err.name, err.code, err.message);
  }
}
for (const name of ['readFileSync', 'readdirSync', 'readlinkSync', 'realpathSync', 'opendirSync', 'mkdtempSync']) {
  for (const signal of [5, null, {}]) {
    try {
      fs[name]('/none/x', { signal });
    } catch (err) {
      console.log(name, err.name, err.code, err.code === 'ENOENT' ? '' : err.message);
    }
  }
}
for (const [src, dest] of [[__filename, Buffer.from('none')], [Buffer.from(__filename), '/none/x'], [Buffer.from('none'), '/none/x']]) {
  try {
    fs.cpSync(src, dest);
  } catch (err) {
    console.log('cpSync', err.name, err.code, err.message);
  }
}
