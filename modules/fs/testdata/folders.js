// Making, listing and removing folders.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const at = (name) => tmp + '/' + name;
const plain = (v) => (v instanceof fs.Dirent ? [plain(v.name), plain(v.parentPath), v.path === v.parentPath, v.isFile() ? 'file' : v.isDirectory() ? 'folder' :
  v.isSymbolicLink() ? 'link' : v.isCharacterDevice() ? 'device' : 'other'].join(' ') : Array.isArray(v) ? v.map(plain) :
  v instanceof Uint8Array ? '<' + String.fromCharCode(...v).replaceAll(tmp, '') + '>' : typeof v === 'string' ? v.replaceAll(tmp, '') : v);
const show = (label, f) => {
  let result;
  try {
    result = plain(f());
  } catch (err) {
    result = `${err.name} ${err.code} ${err.message}`.replaceAll(tmp, '');
  }
  console.log(label, result);
};

// mkdir
for (const [name, options] of [['a'], ['a'], ['a/'], ['b/c/d', { recursive: true }], ['b/c/d', { recursive: true }], ['b/c/e/', { recursive: true }],
  ['b//c//f//g//', { recursive: true }], ['./b/../b/h/i', { recursive: true }], ['x/../y', { recursive: true }], ['', { recursive: true }], ['.', { recursive: true }],
  ['m1', 0o700], ['m2', '711'], ['m3', { mode: 0o750 }], ['m4/n', { mode: '700', recursive: true }], ['m5', { mode: null }], ['m5', { mode: 'x' }], ['m5', { mode: -1 }], ['m5', { mode: undefined }],
  ['m6', { recursive: null }], ['m6', { recursive: 1 }], ['m6', { recursive: undefined }], ['m7', 'x'], ['m7', 1.5], ['m7', null], ['m8', true], ['m9', []]]) {
  show('mkdir ' + name, () => fs.mkdirSync(at(name), options));
}
for (const name of ['m1', 'm2', 'm3', 'm4', 'm4/n', 'b/c/f/g']) console.log(name, (fs.statSync(at(name)).mode & 0o7777).toString(8));

// mkdtemp
for (const options of [undefined, 'utf8', 'hex', 'buffer', { encoding: 'base64' }]) {
  show('mkdtemp', () => fs.mkdtempSync(at('t'), options).length);
}
show('mkdtemp', () => (fs.statSync(fs.mkdtempSync(at('t'))).mode & 0o7777).toString(8));
show('mkdtemp', () => /\/t\w{6}$/.test(fs.mkdtempSync(at('t'))));
show('mkdtemp', () => fs.mkdtempSync(Buffer.from(at('t'))).length === at('t').length + 6);
show('mkdtemp', () => fs.mkdtempSync(''));
show('mkdtemp', () => fs.mkdtempSync(at('no/x')));

// readdir
fs.mkdirSync(at('list/e/f'), { recursive: true });
fs.mkdirSync(at('list/g'));
for (const name of ['e/x', 'b', 'e/f/y', 'g/z', '\u00e9', 'B']) fs.writeFileSync(at('list/' + name), '');
fs.symlinkSync('e', at('list/link'));
fs.symlinkSync('nowhere', at('list/dangling'));
for (const name of ['list', 'list/', 'list/e/..', 'list/link', 'list/g']) {
  for (const options of [undefined, null, 'buffer', 'latin1', { encoding: 'hex' }, { encoding: '' }, { recursive: true }, { recursive: false }, { recursive: null },
    { withFileTypes: true }, { withFileTypes: 1, encoding: 'buffer' }, { withFileTypes: true, recursive: true }]) {
    show(name, () => fs.readdirSync(at(name), options));
  }
}
show('as a buffer', () => fs.readdirSync(Buffer.from(at('list'))));
show('as a buffer', () => fs.readdirSync(Buffer.from(at('list')), { withFileTypes: true }));
show('as a buffer', () => fs.readdirSync(Buffer.from(at('list')), { recursive: true }));
show('buffers', () => fs.readdirSync(at('list'), { recursive: true, encoding: 'buffer' }));
show('options', () => fs.readdirSync(at('list'), { recursive: 1 }));
show('options', () => fs.readdirSync(at('list'), 5));
show('/dev', () => fs.readdirSync('/dev', { withFileTypes: true }).filter((d) => d.name === 'null'));
console.log(fs.readdirSync(at('list'), { withFileTypes: true })[0].name === 'B');

// rm and rmdir
const warnings = [];
process.on('warning', (w) => warnings.push([w.name, w.code, w.message].join(' ')));
for (const [name, options] of [['m1', {}], ['m1', { force: true }], ['m1', { recursive: true }], ['m1', { force: true, recursive: true }], ['list/dangling'], ['list/link', { recursive: true }],
  ['list/b', { recursive: true, maxRetries: 2, retryDelay: 0 }], ['list/e'], ['list/e', { recursive: true }], ['list/e', { recursive: true }]]) {
  show('rm ' + name, () => fs.rmSync(at(name), options));
}
for (const [name, options] of [['m2'], ['m2'], ['list'], ['list/B'], ['list/B', { recursive: true }], ['list/g', { recursive: true }], ['no', { recursive: true }], ['m4', { recursive: true, maxRetries: 1 }]]) {
  show('rmdir ' + name, () => fs.rmdirSync(at(name), options));
}
for (const options of [null, 5, 'x', [], () => {}, { recursive: null }, { recursive: undefined }, { recursive: 1 }, { maxRetries: 'x' }, { maxRetries: -1 }, { maxRetries: 2 ** 32 }, { retryDelay: 1.5 },
  { retryDelay: -1 }, { retryDelay: 2 ** 31 }, { force: 1 }, { force: undefined }, { force: null, maxRetries: 'x' }, Object.create({ recursive: 5 })]) {
  show('rm', () => fs.rmSync(at('no'), options));
  show('rmdir', () => fs.rmdirSync(at('no'), options));
}
console.log(fs.readdirSync(at('list')));
show('templates', () => fs.mkdtempSync(at('X')).length - at('X').length);
setTimeout(() => {
  console.log(warnings);
  fs.rmSync(tmp, { recursive: true });
}, 1);
