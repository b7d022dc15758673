// Reading and writing: whole files and parts of them, texts and bytes.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const file = tmp + '/file';
const show = (label, f) => {
  let result;
  try {
    result = f();
  } catch (err) {
    result = `${err.name} ${err.code} ${err.message}`.replaceAll(tmp, '');
  }
  console.log(label, result);
};
const content = () => fs.readFileSync(file, 'latin1');

// Whole files.
for (const [data, options] of [['text'], ['h\u00e9llo \ud83d\ude00'], ['h\u00e9', 'latin1'], ['6869', 'hex'], ['686', 'hex'], ['aGk=', 'base64'],
  ['aGk', { encoding: 'base64url' }], ['hi', 'utf16le'], ['hi', 'UCS2'], ['a\ud800b'], [new Uint8Array([1, 2, 255])],
  [new Uint16Array([1, 0x4142])], [new DataView(new ArrayBuffer(3), 1)], [Buffer.from('xbufferx').subarray(1, 7)],
  ['', null], ['x', { encoding: '' }], ['y', { flag: '' }], ['z', { mode: null }], ['q', { flush: true }], ['e', () => {}]]) {
  fs.writeFileSync(file, data, options);
  console.log(JSON.stringify(content()));
}
for (const odd of [undefined, null, 5, {}, [], true, 5n, new Date(0), new ArrayBuffer(2), { toString: () => 'x' }]) {
  show('data', () => fs.writeFileSync(file, odd));
}
for (const options of [5, true, 'nope', { encoding: 'nope' }, { encoding: 5 }, 'buffer', { flag: 'q' }, { flag: {} }, { mode: 'x' }, { mode: -1 },
  { flush: 1 }, { flush: 'x' }]) {
  show('writeFile', () => fs.writeFileSync(file, 'x', options));
  show('appendFile', () => fs.appendFileSync(file, 'x', options));
  show('readFile', () => fs.readFileSync(file, options).length > 0);
}
fs.writeFileSync(file, 'a\u00e9\ud83d\ude00b');
for (const encoding of [undefined, null, '', 'utf8', 'UTF-8', 'latin1', 'ascii', 'hex', 'base64', 'base64url', 'utf16le', 'binary']) {
  show(encoding, () => fs.readFileSync(file, encoding));
  show(encoding, () => fs.readFileSync(file, { encoding }));
}
for (const flag of [null, undefined, '', 'r', 'r+', 'a+', 'w+', 0]) show('flag ' + flag, () => fs.readFileSync(file, { flag, encoding: 'latin1' }));

// Modes and flags.
process.umask?.(0o022);
for (const [name, mode] of [['m1', 0o600], ['m2', '640'], ['m3', 0o777], ['m4', undefined]]) {
  fs.writeFileSync(tmp + '/' + name, '', { mode });
  console.log(name, (fs.statSync(tmp + '/' + name).mode & 0o7777).toString(8));
}
for (const flag of ['r', 'rs', 'sr', 'r+', 'rs+', 'sr+', 'w', 'wx', 'xw', 'w+', 'wx+', 'xw+', 'a', 'ax', 'xa', 'as', 'sa', 'a+', 'ax+',
  'xa+', 'as+', 'sa+', 'R', 'rx', 'wr', '+r', '', 0, 1, 2, 64 | 1, 2 ** 31, 1.5, null, undefined, {}, true]) {
  for (const there of [true, false]) {
    const name = tmp + '/flags';
    fs.rmSync(name, { force: true });
    if (there) fs.writeFileSync(name, '12345');
    show(`open ${flag} ${there}`, () => {
      const fd = fs.openSync(name, flag);
      const results = [];
      for (const f of [() => fs.writeSync(fd, 'x'), () => fs.readSync(fd, Buffer.alloc(9))]) {
        try {
          results.push(f());
        } catch (err) {
          results.push(err.code);
        }
      }
      const flags = fs.readFileSync('/proc/self/fdinfo/' + fd, 'latin1').match(/flags:\s*(\d+)/)[1];
      fs.closeSync(fd);
      return [...results, flags, fs.readFileSync(name, 'latin1')].join(' ');
    });
  }
}

// Parts.
fs.writeFileSync(file, '0123456789');
const fd = fs.openSync(file, 'r+');
const bytes = Buffer.alloc(6, '.');
const reads = [[bytes], [bytes, 1], [bytes, 0, 2], [bytes, 0, 2, 0], [bytes, 2, 2, 4], [bytes, { position: 0 }], [bytes, { offset: 3, length: 2, position: 1 }],
  [bytes, null], [bytes, undefined, 1, 0], [bytes, null, 1, 0], [bytes, 0, undefined, 0], [bytes, 0, null, 0], [bytes, 0, '2', 0], [bytes, 0, 1.9, 0], [bytes, 5, undefined],
  [bytes, 6, 0], [bytes, 6, 1], [bytes, 7, 0], [bytes, 7, -1], [bytes, 7, undefined, 0], [bytes, 0, 7], [bytes, 0, -1], [bytes, 0, 2 ** 31], [bytes, 0, 2, 8n], [bytes, 0, 2, -1n],
  [bytes, 0, 2, -2], [bytes, 0, 2, 2n ** 63n], [bytes, 0, 2, '1'], [bytes, 0, 2, 1.5], [bytes, 0, 2, {}], [bytes, 0, 0, {}], [bytes, []], [bytes, {}], [bytes, 5],
  [bytes, { length: 9 }], [bytes, { offset: -1 }], [bytes, { offset: 2 }], [Buffer.alloc(0)], [Buffer.alloc(0), 0, 1], [new Uint16Array(2), 0, 4, 0],
  [new DataView(new ArrayBuffer(2)), 0, 2, 0], [new Float64Array(1), 1, 3, 0], [[]], ['x'], [undefined], [new ArrayBuffer(2)]];
for (const args of reads) {
  show('read', () => fs.readSync(fd, ...args));
  console.log(JSON.stringify(bytes.toString('latin1')));
}
const writes = [['ab'], ['cd', 0], ['ef', 2, 'utf8'], ['6768', 4, 'hex'], ['676', 4, 'hex'], ['\u00e9', 6, 'latin1'], ['x', '7'], ['y', null], ['z', -1], ['z', 1.5], ['\u00e9', 0, 'nope'], ['w', {}],
  [bytes], [bytes, 4], [bytes, 5, 1], [bytes, 0, 1, 0], [bytes, { position: 2, length: 1 }], [bytes, { offset: 5 }], [bytes, null, 1], [bytes, undefined, 1, 3], [bytes, 0, 'x', 0],
  [bytes, 0, null, 0], [bytes, 0, 1, '0'], [bytes, 0, 1, 0n], [bytes, 0, 1, -5], [bytes, 7], [bytes, 0, 7], [bytes, 0, -1], [bytes, 4, 3], [bytes, 0, 1.5], [bytes, -1], [bytes, '0'],
  [bytes, () => {}], [bytes, { length: 9 }], [bytes, { offset: 'x' }], [bytes, []], [bytes, 6], [new Uint16Array([0x4241]), 0, 2, 0], [''], [5], [null], [{}], [undefined]];
for (const args of writes) {
  show('write', () => fs.writeSync(fd, ...args));
  console.log(JSON.stringify(content()));
}
for (const args of [[[]], [[bytes]], [[bytes, Buffer.alloc(0), new Uint8Array([65])], 0], [[bytes], null], [[bytes], '0'], [[bytes], -1], [[bytes], 1.5], [[bytes, 5]], ['x'], [{}], [undefined]]) {
  show('writev', () => fs.writevSync(fd, ...args));
  console.log(content().length);
}
const other = Buffer.alloc(3);
for (const args of [[[bytes], 0], [[bytes, other], 1], [[bytes, other, Buffer.alloc(100)], 0], [[other], null], [[other], '0'], [[other], 1e6], [[Buffer.alloc(0)], 0], [[other, 5]], [5]]) {
  show('readv', () => fs.readvSync(fd, ...args));
  console.log(JSON.stringify(bytes.toString('latin1')), JSON.stringify(other.toString('latin1')));
}

// Descriptors in the place of paths keep their position.
fs.writeFileSync(file, 'abcdef');
const plus = fs.openSync(file, 'r+');
fs.writeFileSync(plus, 'AB');
fs.appendFileSync(plus, 'CD');
console.log(fs.readFileSync(plus, 'latin1'), content(), fs.readFileSync(plus).length);
fs.ftruncateSync(plus, 3);
fs.ftruncateSync(plus, 5);
console.log(JSON.stringify(content()));
fs.truncateSync(file, 2);
fs.truncateSync(file, -1);
console.log(JSON.stringify(content()));
fs.fsyncSync(plus);
fs.fdatasyncSync(plus);
for (const n of [fd, plus]) fs.closeSync(n);
show('closed', () => fs.closeSync(plus));
console.log(fs.readFileSync('/proc/self/stat', 'latin1').length > 10, fs.readFileSync('/dev/null').length);
const large = Buffer.alloc(1 << 20, 'ab');
fs.writeFileSync(file, large);
console.log(fs.readFileSync(file).equals(large));
fs.truncateSync(file, 2 ** 31);
show('large', () => fs.readFileSync(file));
fs.rmSync(tmp, { recursive: true });
