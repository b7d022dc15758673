// The exports, their classes and their constants, in order, with their flags.
const fs = require('fs');

// What is yet to come.
const missing = new Set(['openAsBlob']);

function show(o, indent = '') {
  for (const key of Reflect.ownKeys(o)) {
    if (o === fs && missing.has(key)) continue;
    const { value, writable, enumerable, configurable, get, set } = Object.getOwnPropertyDescriptor(o, key);
    const what = get ? [get.name, typeof set] : typeof value === 'function' ? [value.name, value.length] : typeof value === 'object' ? 'object' : value;
    console.log(indent + String(key), what, writable, enumerable, configurable);
  }
}

show(fs);
show(fs.constants, '  ');
console.log(Object.getPrototypeOf(fs.constants), Object.isExtensible(fs.constants));
show(fs.Stats.prototype, 'Stats ');
const base = Object.getPrototypeOf(fs.Stats.prototype);
show(base, 'StatsBase ');
console.log(base.constructor.name, Object.getPrototypeOf(fs.Stats) === base.constructor);
show(fs.Dirent.prototype, 'Dirent ');

show(fs.ReadStream.prototype, 'ReadStream ');
show(fs.WriteStream.prototype, 'WriteStream ');

const later = new Set([]);
for (const [name, value] of Object.entries(fs.promises)) if (!later.has(name)) console.log(name, typeof value, value.name, value.length);

for (const key of ['path', 'read', 'readSync', 'close', 'closeSync', 'entries', Symbol.asyncIterator]) {
  const { value, get, enumerable, configurable } = Object.getOwnPropertyDescriptor(fs.Dir.prototype, key);
  console.log(key, value ? [value.name, value.length] : get.name, enumerable, configurable);
}
for (const name of ['exists', 'read', 'write', 'readv', 'writev']) {
  const [symbol] = Object.getOwnPropertySymbols(fs[name]);
  const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(fs[name], symbol);
  console.log(name, value, writable, enumerable, configurable);
}

const volume = fs.statfsSync('/');
console.log(volume.constructor.name, Object.keys(volume), Object.values(fs.statfsSync('/', { bigint: true })).map((v) => typeof v));

const stats = fs.statSync('/');
for (const [key, value] of Object.entries(stats)) { // the values are the machine's
  const { writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(stats, key);
  console.log('stats', key, typeof value, writable, enumerable, configurable);
}
console.log(stats instanceof fs.Stats, stats.isDirectory(), stats.isFile(), stats.isSymbolicLink());
const big = fs.statSync('/', { bigint: true });
console.log(Object.keys(big), Object.values(big).map((v) => typeof v).join());
console.log(big instanceof fs.Stats, big.constructor.name, big.isDirectory(), big.isFile());
show(Object.getPrototypeOf(big), 'BigIntStats ');
console.log(new fs.Stats(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14));
console.log(new fs.Stats(1, 0o100000).isFile(), new fs.Stats(1, 0o120777).isSymbolicLink());
for (const odd of [undefined, {}, { mode: 0o100000 }]) {
  try {
    console.log(fs.Stats.prototype.isFile.call(odd));
  } catch (err) {
    console.log(err.name);
  }
}

const dirent = new fs.Dirent('name', fs.constants.UV_DIRENT_LINK, '/path');
console.log(dirent, dirent.isSymbolicLink(), dirent.isFile());
show(dirent, 'dirent ');
for (const time of ['1e3', '0x10', '', 'Infinity', new Date(5), new Date(NaN), 1.5, 0]) console.log(fs._toUnixTimestamp(time));
for (const time of ['x', NaN, Infinity, null, undefined, true, 5n, [], {}, Object(5)]) {
  try {
    console.log(fs._toUnixTimestamp(time));
  } catch (err) {
    console.log(err.message);
  }
}
console.log(Math.abs(fs._toUnixTimestamp(-1) * 1000 - Date.now()) < 1000);
