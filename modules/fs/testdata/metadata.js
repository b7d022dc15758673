// What is known of files, and changing it.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const file = tmp + '/file', link = tmp + '/link';
fs.writeFileSync(file, 'content');
fs.symlinkSync('file', link);
const fd = fs.openSync(file, 'r+');
const show = (label, f) => {
  let result;
  try {
    result = f();
  } catch (err) {
    result = `${err.name} ${err.code} ${err.message}`.replaceAll(tmp, '');
  }
  console.log(label, result);
};

for (const mode of [0o600, '644', 0o7777, '0', 0o100644, '37777', 0, 1.5, '8', '', ' 7', '+7', '-7', '0x7', '7\n', '77777777777777', -1, null, undefined, true, {}]) {
  show('chmod', () => fs.chmodSync(file, mode));
  show('fchmod', () => fs.fchmodSync(fd, mode));
  console.log((fs.statSync(file).mode & 0o7777).toString(8));
}
for (const [uid, gid] of [[-1, -1], [2 ** 32 - 1, 2 ** 32 - 1], [-2, 0], [2 ** 32, 0], ['0', 0], [0, 1.5], [undefined, 0], [0]]) {
  for (const [name, what] of [['chown', file], ['fchown', fd], ['lchown', link]]) {
    show(name, () => fs[name + 'Sync'](what, uid, gid));
  }
}

const times = [0, 1, 1.5, 1.0006, 123.9999, 1e-9, 0.0006, 1234567890.123456, 1700000000.987654321, '5.75', '1e3', '0x10', '', new Date(1700000000123.7), new Date(-1500), '-1.25', 1e10];
for (const time of times) {
  fs.utimesSync(file, time, time);
  const big = fs.statSync(file, { bigint: true }), s = fs.statSync(file);
  console.log(time, big.mtimeNs, big.mtimeMs, s.mtimeMs, s.mtime.getTime(), big.mtime.getTime(), s.atimeMs === s.mtimeMs);
  fs.futimesSync(fd, time, time);
  fs.lutimesSync(link, time, time);
  console.log(fs.fstatSync(fd, { bigint: true }).atimeNs === big.mtimeNs, fs.lstatSync(link, { bigint: true }).atimeNs === big.mtimeNs);
}
for (const time of [NaN, Infinity, 'x', 'Infinity', new Date(NaN), null, undefined, true, 5n, [], {}]) {
  show('utimes', () => fs.utimesSync(file, time, 1));
  show('lutimes', () => fs.lutimesSync(link, 1, time));
  show('futimes', () => fs.futimesSync(fd, time, time));
}
fs.utimesSync(file, -1, 0);
console.log(Math.abs(fs.statSync(file).atimeMs - Date.now()) < 5000);

const s = fs.statSync(file), f = fs.fstatSync(fd), l = fs.lstatSync(link);
console.log(['dev', 'ino', 'mode', 'size', 'blocks', 'mtimeMs', 'ctimeMs', 'birthtimeMs', 'nlink', 'blksize'].every((key) => s[key] === f[key]), s.size, l.size, s.rdev);
console.log(s.ctime.getTime() - Date.now() < 5000, s.birthtime <= s.ctime, Number.isInteger(s.ino));
const big = fs.fstatSync(fd, { bigint: true });
console.log(['dev', 'ino', 'mode', 'size', 'blocks', 'nlink', 'uid', 'gid', 'rdev', 'blksize'].every((key) => BigInt(s[key]) === big[key]));
console.log(big.isFile(), big.isDirectory(), l.isSymbolicLink(), fs.statSync('/dev/null').isCharacterDevice(), fs.statSync('/dev/null').rdev);
for (const options of [undefined, {}, { bigint: 1 }, { bigint: '' }, 5, 'x', [], null]) show('stat', () => typeof fs.statSync(file, options).size);
for (const mode of [0, 1, 2, 4, 6, 7, undefined, null, 1.5, 8, -1, '1', {}, NaN]) {
  show('access', () => fs.accessSync(tmp, mode));
  show('access', () => fs.accessSync(link, mode));
}
console.log([tmp, file, link, tmp + '/no', '', file + '/', file + '/x', 5, null, {}, 'a\0b', Buffer.from(file)].map((path) => fs.existsSync(path)));
fs.closeSync(fd);
fs.rmSync(tmp, { recursive: true });
