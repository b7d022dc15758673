// The properties of the exports, in order, with their flags.
const path = require('path');

function show(o) {
  for (const key of Reflect.ownKeys(o)) {
    const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, key);
    const what = typeof value === 'function' ? [value.name, value.length, Reflect.ownKeys(value).length]
      : typeof value === 'string' ? value : typeof value;
    console.log(key, what, writable, enumerable, configurable);
  }
}

show(path.posix);
show(path.win32);
console.log(path === path.posix || path === path.win32);
for (const o of [path.posix, path.win32]) {
  console.log(Object.getPrototypeOf(o) === Object.prototype, o.posix === path.posix, o.win32 === path.win32);
  console.log(o._makeLong === o.toNamespacedPath, o.resolve.name);
}
console.log(require('path/posix') === path.posix, require('path/win32') === path.win32);
const { join, parse } = path.posix;
console.log(join('a', 'b'), parse('a.b').ext);
