// The form that calls back: when, and with what.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const file = tmp + '/file';
fs.writeFileSync(file, '0123456789');
const fd = fs.openSync(file, 'r+');
const bytes = Buffer.alloc(4, '.');
const empty = Buffer.alloc(0);

// One after the other, each with the arguments of its callback.
const calls = [
  ['read', fd], ['read', fd, bytes], ['read', fd, bytes, { position: 2 }], ['read', fd, bytes, null], ['read', fd, { buffer: bytes, position: 4, length: 2 }],
  ['read', fd, { position: 0 }], ['read', fd, null], ['read', fd, undefined], ['read', fd, bytes, 1, 2, 0], ['read', fd, bytes, 1, undefined, 0],
  ['read', fd, bytes, 0, 4, 8], ['read', fd, bytes, 0, 4, 100], ['read', fd, bytes, 0, 0, 0], ['read', fd, empty], ['read', fd, new Uint8Array(2), 0, 2, 0n],
  ['readv', fd, [bytes], 0], ['readv', fd, [bytes, new Uint8Array(3)]], ['readv', fd, [bytes], null],
  ['write', fd, 'ab', 0], ['write', fd, 'cd'], ['write', fd, '6566', 4, 'hex'], ['write', fd, 'x', null, 'utf8'], ['write', fd, ''],
  ['write', fd, bytes], ['write', fd, bytes, 2], ['write', fd, bytes, 0, 1], ['write', fd, bytes, 0, 1, 0], ['write', fd, bytes, { offset: 1, length: 2, position: 3 }],
  ['write', fd, bytes, {}], ['write', fd, bytes, null], ['write', fd, empty], ['writev', fd, [bytes, new Uint8Array([65])], 0], ['writev', fd, []], ['writev', fd, [bytes]],
  ['readFile', file, 'latin1'], ['readFile', file, { encoding: 'hex' }], ['readFile', file, null], ['readFile', fd, 'utf8'], ['readFile', file, 'buffer'],
  ['writeFile', file, 'new'], ['writeFile', file, 'ab', 'utf16le'], ['writeFile', file, bytes, { flag: 'a' }], ['writeFile', fd, 'Z'], ['writeFile', file, '1', { flush: true }],
  ['appendFile', file, '23'], ['appendFile', file, bytes, { mode: 0o600 }], ['readFile', file, 'latin1'],
  ['truncate', file, 3], ['truncate', file], ['ftruncate', fd, 2], ['ftruncate', fd], ['fsync', fd], ['fdatasync', fd],
  ['access', file], ['access', file, fs.constants.R_OK], ['chmod', file, 0o640], ['fchmod', fd, '600'], ['chown', file, -1, -1], ['fchown', fd, -1, -1], ['lchown', file, -1, -1],
  ['utimes', file, 1, 2], ['futimes', fd, new Date(1000), '2'], ['lutimes', file, 1, 1],
  ['mkdir', tmp + '/d'], ['mkdir', tmp + '/d/e/f', { recursive: true }], ['mkdir', tmp + '/d/e/f', { recursive: true }], ['mkdir', tmp + '/g', 0o700],
  ['copyFile', file, tmp + '/copy'], ['copyFile', file, tmp + '/copy', fs.constants.COPYFILE_EXCL], ['link', file, tmp + '/hard'], ['symlink', 'file', tmp + '/soft'], ['symlink', 'file', tmp + '/soft2', 'file'],
  ['readlink', tmp + '/soft'], ['readlink', tmp + '/soft', 'buffer'], ['readlink', tmp + '/soft', { encoding: 'hex' }], ['realpath', tmp + '/soft'], ['rename', tmp + '/hard', tmp + '/hard2'],
  ['readdir', tmp], ['readdir', tmp, 'buffer'], ['readdir', tmp, { withFileTypes: true }], ['unlink', tmp + '/hard2'], ['rmdir', tmp + '/d/e/f'],
  ['rm', tmp + '/copy'], ['rm', tmp + '/no', { force: true }], ['rm', tmp + '/d', { recursive: true }], ['open', file], ['open', file, 'r'], ['open', file, 'r', 0o666],
];

function next(list) {
  if (list.length === 0) return order();
  const [name, ...args] = list[0];
  let sync = true;
  const returned = fs[name](...args, function (...results) {
    if (name === 'open') fs.closeSync(results.pop());
    console.log(name, ...results.map((v) => (v instanceof Error ? v.message.replaceAll(tmp, '') : v instanceof Buffer && v.length > 100 ? v.length : typeof v === 'string' ? v.replaceAll(tmp, '') : v))
      .map((v) => (Array.isArray(v) && v[0] instanceof fs.Dirent ? v.map((d) => d.name + (d.parentPath === tmp) + d.isDirectory() + d.isSymbolicLink()) : v)));
    if (sync) console.log('too early');
    next(list.slice(1));
  });
  if (returned !== undefined) console.log('returned', returned);
  sync = false;
}

next(calls);

// What comes before a callback, and after it.
function order() {
  fs.read(fd, bytes, 0, 0, 0, () => console.log('read of nothing'));
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('microtask'));
  fs.stat(file, () => {
    console.log('stat');
    process.nextTick(() => console.log('tick of stat'));
    Promise.resolve().then(() => console.log('microtask of stat'));
    setImmediate(() => {
      console.log('immediate of stat');
      last();
    });
  });
  console.log('end');
}

function last() {
  let sync = true;
  fs.exists({}, (...args) => console.log('exists', args, sync));
  sync = false;
  fs.exists(file, (...args) => {
    console.log('exists', args);
    fs.exists(tmp + '/no', (...args) => {
      console.log('exists', args);
      close();
    });
  });
}

function close() {
  fs.close(fd, (...args) => {
    console.log('close', args);
    fs.close(fd, (err) => {
      console.log(err.message);
      process.once?.('uncaughtException', (err) => {
        console.log('uncaught', err.message);
        process.once('uncaughtException', (err) => {
          console.log('uncaught', err.name, err.message);
          fs.rmSync(tmp, { recursive: true });
        });
        fs.rm(tmp + '/no', { force: true });
      });
      fs.close(fd);
    });
  });
}
