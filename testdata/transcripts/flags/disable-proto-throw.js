// flags: ["--disable-proto=throw"]
console.log(Object.getOwnPropertyDescriptor(Object.prototype, '__proto__'));
for (const f of [() => ({}).__proto__, () => { ({}).__proto__ = null; }]) {
  try { f(); } catch (err) { console.log(err.name, err.code, err.message, Object.keys(err)); }
}
