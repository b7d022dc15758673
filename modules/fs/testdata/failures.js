// What the system refuses: the errors of both forms, and their properties.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const at = (name) => tmp + '/' + name;
fs.writeFileSync(at('file'), 'text');
fs.mkdirSync(at('full/sub'), { recursive: true });
fs.mkdirSync(at('empty'));
fs.symlinkSync('loop', at('loop'));
fs.symlinkSync('nowhere', at('dangling'));
const readOnly = fs.openSync(at('file'), 'r');
const bytes = new Uint8Array(4);

const calls = [
  ['access', at('no')], ['access', at('file/x')], ['access', at('loop')], ['access', ''],
  ['appendFile', at('full'), ''], ['appendFile', at('no/x'), ''],
  ['chmod', at('no'), 0], ['chown', at('no'), -1, -1], ['close', 9999],
  ['copyFile', at('no'), at('x')], ['copyFile', at('full'), at('x')], ['copyFile', at('file'), at('full')],
  ['copyFile', at('file'), at('no/x')], ['copyFile', at('file'), at('file'), 1],
  ['fchmod', 9999, 0], ['fchown', 9999, -1, -1], ['fdatasync', 9999], ['fstat', 9999], ['fsync', 9999],
  ['ftruncate', 9999], ['ftruncate', readOnly, 1], ['futimes', 9999, 1, 1], ['futimes', readOnly, 'Infinity', 1],
  ['lchown', at('no'), -1, -1], ['link', at('no'), at('x')], ['link', at('file'), at('full')], ['lstat', at('no')],
  ['lutimes', at('no'), 1, 1], ['mkdir', at('full')], ['mkdir', at('no/x')], ['mkdir', at('file'), { recursive: true }],
  ['mkdir', at('file/x/y'), { recursive: true }], ['mkdir', at('dangling'), { recursive: true }], ['mkdir', ''],
  ['open', at('no')], ['open', at('full'), 'w'], ['open', at('file'), 'wx'], ['open', at('file/x')], ['open', at('loop')],
  ['open', at('x'.repeat(300))], ['read', 9999, bytes], ['read', readOnly, bytes, 0, 1, 2n ** 63n - 1n],
  ['readFile', at('no')], ['readFile', at('full')], ['readFile', at('file'), { flag: 'wx' }], ['readFile', at('file'), 'buffer'],
  ['readdir', at('no')], ['readdir', at('file')], ['readlink', at('file')],
  ['readlink', at('no')], ['readv', 9999, [bytes]], ['readv', readOnly, []], ['realpath', at('no/x')], ['realpath', at('file/x')],
  ['realpath', at('loop')], ['realpath', at('dangling')], ['rename', at('no'), at('x')], ['rename', at('full'), at('full/x')],
  ['rename', at('file'), at('full')], ['rm', at('no')], ['rm', at('full')], ['rm', at('file/x')], ['rm', at('file/x'), { force: true }],
  ['rm', at('file/x'), { force: true, recursive: true }], ['rm', at('file/')], ['rmdir', at('no')], ['rmdir', at('full')],
  ['rmdir', at('file')], ['stat', at('no')], ['stat', at('dangling')], ['stat', at('file/x')], ['symlink', 'x', at('file')],
  ['truncate', at('no')], ['truncate', at('full')], ['unlink', at('no')], ['unlink', at('full')], ['utimes', at('no'), 1, 1],
  ['utimes', at('file'), new Date(NaN), 1], ['write', 9999, 'x'], ['write', 9999, bytes], ['write', readOnly, 'x'],
  ['writeFile', at('full'), ''], ['writeFile', at('no/x'), ''], ['writeFile', at('file'), '', { flag: 'wx' }], ['writev', 9999, [bytes]],
];

function show(name, err, rest) {
  const details = Object.keys(err).map((key) => key + '=' + (typeof err[key] === 'object' ? Object.keys(err[key]).sort() : err[key]));
  console.log(`${name}: ${err.name} ${err.message} {${details.sort().join()}} ${err.stack.split('\n')[0] === String(err)}`
    .replaceAll(tmp, ''), rest);
}

function sync([name, ...args]) {
  try {
    console.log(name + 'Sync', typeof fs[name + 'Sync'](...args));
  } catch (err) {
    show(name + 'Sync', err, '');
  }
}

function async(list) {
  if (list.length === 0) return fs.rmSync(tmp, { recursive: true });
  const [name, ...args] = list[0];
  if (name === 'readv' && args[1].length === 0) return async(list.slice(1)); // Node calls back at once
  let sync = true;
  fs[name](...args, function (err, ...rest) {
    if (err === null) console.log(name, rest.map((v) => typeof v));
    else show(name, err, rest);
    if (sync) console.log('too early');
    async(list.slice(1));
  });
  sync = false;
}

calls.forEach(sync);
async(calls);

for (const args of [[at('no'), { throwIfNoEntry: false }], ['', { throwIfNoEntry: false }], [at('no'), { throwIfNoEntry: 0 }],
  [at('file/x'), { throwIfNoEntry: false }], [at('dangling'), { throwIfNoEntry: false }]]) {
  for (const name of ['stat', 'lstat']) sync([name, ...args]);
}
