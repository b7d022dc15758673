// What every function says of each argument that it cannot take.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const file = tmp + '/f', folder = tmp + '/d';
fs.writeFileSync(file, 'hello');
fs.mkdirSync(folder);
fs.symlinkSync('f', tmp + '/link');
const fd = fs.openSync(file, 'r+');
let called; // what the callback does
const cb = () => called();
const bytes = new Uint8Array(4);

// Arguments that are all right.
const calls = {
  access: [file, 0], appendFile: [file, ''], chmod: [file, 0o644], chown: [file, -1, -1], close: [9999],
  copyFile: [file, tmp + '/g', 0], exists: [file], fchmod: [fd, 0o644], fchown: [fd, -1, -1], fdatasync: [fd],
  fstat: [fd, {}], fsync: [fd], ftruncate: [fd, 5], futimes: [fd, 1, 1], lchown: [file, -1, -1],
  link: [tmp + '/no', tmp + '/no2'], lstat: [file, {}], lutimes: [file, 1, 1], mkdir: [folder + '/x/y', {}],
  mkdtemp: [tmp + '/no/x', {}], open: [tmp + '/no', 'r', 0o666], read: [fd, bytes, 0, 1, 0],
  readFile: [file, {}], readdir: [folder, {}], readlink: [tmp + '/link', {}], readv: [fd, [bytes], 0],
  realpath: [file, {}], rename: [tmp + '/no', tmp + '/no2'], rm: [tmp + '/no', {}], rmdir: [tmp + '/no', {}],
  stat: [file, {}], symlink: ['f', tmp + '/link', 'file'], truncate: [file, 5], unlink: [tmp + '/no'],
  utimes: [file, 1, 1], write: [fd, bytes, 0, 1, 0], writeFile: [file, 'hello', {}], writev: [fd, [bytes], 0],
};

const odd = [undefined, null, true, -1, 1.5, NaN, Infinity, 2 ** 32, 2 ** 53, 5n, '', 'x', '755', '0o17', '8', 'a\0b', {}, [],
  cb, new Uint8Array([97, 0, 98])];

// There are arguments that Node itself comes to its end of, and some that harm.
function harmless(name, i, value) {
  const number = typeof value === 'number';
  if (i === 0 && /^(truncate|appendFile|readFile|writeFile|exists)(Sync)?$/.test(name)) return !number;
  if (i === 1 && /chmod|mkdir/.test(name)) return !(number && value > 2 ** 31 - 1);
  if (i === 2 && /^open/.test(name)) return !(number && value > 2 ** 31 - 1);
  if (i === 1 && /truncate/.test(name)) return !(number && value > 1e6);
  if (i === 4 && /^write(Sync)?$/.test(name) || i === 2 && /^writev/.test(name)) return value !== 2 ** 32; // a large file
  if (i === 0 && /^realpath/.test(name)) return typeof value === 'string' && value !== ''; // it takes anything
  return true;
}

function attempt(name, args) {
  try {
    const value = fs[name](...args);
    if (name === 'openSync') fs.closeSync(value);
    return value === null ? 'null' : typeof value;
  } catch (err) {
    return `${err.name} ${err.code} ${err.code ? err.message : ''}`.replaceAll(tmp, '').replace(/ Received [^]*/, '');
  }
}

// What follows of each argument, as lists of values by result. Calls that call back are
// made one after the other.
async function results(name, args, rest) {
  const lines = [];
  for (const i of args.keys()) {
    const values = {};
    for (const value of odd) {
      if (!harmless(name, i, value)) continue;
      const isName = /^\//.test(args[i]) && /^\w+$/.test(value) && typeof value === 'string';
      const argument = isName ? tmp + '/' + value : value; // nothing is to be made in the working directory
      const done = new Promise((resolve) => { called = resolve });
      const result = attempt(name, [...args.slice(0, i), argument, ...args.slice(i + 1), ...rest]);
      if (rest.length && result === 'undefined') await done;
      (values[result] ??= []).push(typeof value === 'function' ? 'function' : typeof value === 'object' ?
        Object.prototype.toString.call(value) : typeof value === 'string' ? `'${value.replace('\0', '\\0')}'` : String(value));
    }
    const total = Object.values(values).flat().length;
    for (const [result, list] of Object.entries(values)) {
      lines.push(`  ${i}: ${list.length > total / 2 ? 'others' : list.join(', ')}: ${result}`);
    }
  }
  return lines.join('\n');
}

(async () => {
  for (const [name, args] of Object.entries(calls)) {
    if (name !== 'close' && name !== 'rm') console.log(name + ': ' + attempt(name, args));
    const sync = await results(name + 'Sync', args, []), async = await results(name, args, [cb]);
    console.log(name + 'Sync\n' + sync);
    console.log(sync === async ? 'and ' + name : name + '\n' + async);
  }
  fs.rmSync(tmp, { recursive: true });
})();
