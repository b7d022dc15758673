// What the constructors of streams make of their arguments.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const file = tmp + '/file';
fs.writeFileSync(file, '');
const plain = (text) => String(text).replaceAll(tmp, '');

let pending = 0;
const late = [];
function show(name, ...args) {
  const label = plain(name + ' ' + args.map((v) => Buffer.isBuffer(v) ? 'buffer' : JSON.stringify(v, (key, v) => typeof v === 'function' ? 'function' : v === Infinity ? 'Infinity' : v)).join(', '));
  try {
    const s = fs[name](...args);
    console.log(label, s.constructor.name, s.flags, s.mode, s.start, typeof s.end === 'function' ? 'function' : s.end, s.pos, s.fd === null ? null : typeof s.fd, plain(s.path), s.autoClose, s.flush,
      s.readableEncoding, s.readableHighWaterMark ?? s.writableHighWaterMark);
    pending++;
    s.on('error', (err) => late.push(`${label}: ${plain(err.message)} ${err.code}`));
    s.on('close', () => {
      if (--pending === 0) finish();
    });
    s.destroy();
  } catch (err) {
    console.log(label, err.name, err.code, err.message);
  }
}

const nothing = () => {};
for (const name of ['createReadStream', 'createWriteStream']) {
  for (const args of [[], [5], [null], [''], ['a\0b'], [file, 5], [file, null], [file, 'utf8'], [file, 'nope'], [file, { encoding: 'nope' }], [file, nothing], [file, true],
    [file, { start: -1 }], [file, { start: 'x' }], [file, { start: 1.5 }], [file, { end: -1 }], [file, { end: 'x' }], [file, { end: Infinity }], [file, { start: 5, end: 3 }], [file, { start: null }],
    [file, { end: null }], [file, { start: 2 ** 53 }], [file, { flags: 'zz' }], [file, { flags: 5.5 }], [file, { mode: 'zz' }], [file, { mode: -1 }], [file, { highWaterMark: -1 }],
    [file, { highWaterMark: 'x' }], [file, { highWaterMark: null }], [file, { highWaterMark: 5 }], [file, { autoClose: 5 }], [file, { autoClose: false }], [tmp + '/x', { fd: -1 }], [tmp + '/x', { fd: 'x' }],
    [tmp + '/x', { fd: 1.5 }], [tmp + '/x', { fd: null }], [tmp + '/x', { fd: {} }], [undefined, { fd: 9999 }], [undefined, { fd: null }], [file, { fs: null }], [file, { fs: 5 }], [file, { fs: {} }],
    [file, { fs: { open: nothing } }], [file, { fs: { open: nothing, read: nothing, write: nothing } }], [file, { fs: { open: nothing, read: 5, write: 5, close: nothing } }],
    [file, { fs: { open: nothing, read: nothing, write: nothing, writev: 5, close: nothing } }], [file, { flush: 5 }], [file, { flush: null }], [file, { flush: true }],
    [Buffer.from(file)], [file, { flags: null }], [file, { mode: null }], [file, { flags: 'r+' }], [file, { flags: 'a' }], [file, { flags: 'a', start: 3 }], [file, { encoding: 'hex' }],
    [file, { encoding: 'buffer' }], [file, Object.create({ start: 1 })], [file, { objectMode: true }], [file, { emitClose: true }]]) {
    show(name, ...args);
  }
}

function finish() {
  console.log(late.sort().join('\n'));
  fs.rmSync(tmp, { recursive: true });
}
