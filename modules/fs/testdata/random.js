// Calls of node:fs at random, in a folder of their own: what each returns or throws.
const fs = require('fs');
const base = fs.mkdtempSync(require('os').tmpdir() + '/sluice-'); // links may lead out of the folder, but not out of this one
const tmp = base + '/root';
const plain = (v) => typeof v === 'string' ? v.replaceAll(tmp, '').replaceAll(base, '') : v;
let state;
const random = (n) => {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor(state / 65536) % n;
};
const pick = (list) => list[random(list.length)];
const names = ['a', 'b', 'c', 'a/d', 'a/e', 'a/d/f', 'b/g', 'l', 'a/', './a', 'a/../b', 'b//g', ''];
const path = () => {
  const name = pick(names);
  return name === '' && random(3) ? tmp : tmp + '/' + name;
};
const text = () => 'x'.repeat(random(10));
const calls = {
  mkdir: () => [path(), pick([undefined, { recursive: true }, 0o700])],
  rmdir: () => [path()],
  rm: () => [path(), pick([undefined, { recursive: true }, { force: true }])],
  writeFile: () => [path(), text(), pick([undefined, { flag: 'a' }, { flag: 'wx' }, { flag: 'r+' }])],
  appendFile: () => [path(), text()],
  readFile: () => [path(), 'latin1'],
  readdir: () => [path(), pick([undefined, { recursive: true }])],
  rename: () => [path(), path()],
  copyFile: () => [path(), path(), pick([0, 1])],
  link: () => [path(), path()],
  symlink: () => [pick(['a', '../b', tmp + '/c', 'none']), path()],
  readlink: () => [path()],
  realpath: () => [path()],
  unlink: () => [path()],
  truncate: () => [path(), random(12)],
  access: () => [path(), pick([0, 4, 2, 1])],
  exists: () => [path()],
  chmod: () => [path(), pick([0o600, 0o644, 0o755])],
  utimes: () => [path(), random(100), random(100)],
  stat: () => [path()],
  lstat: () => [path()],
  opendir: () => [path()],
};
const show = (v) => {
  if (v === null || v === undefined || typeof v === 'boolean' || typeof v === 'number') return v;
  if (typeof v === 'string') return plain(v);
  if (Array.isArray(v)) return v.map(plain).sort().join();
  if (v.constructor.name === 'Dir') {
    v.closeSync();
    return 'Dir';
  }
  return [v.isFile(), v.isDirectory(), v.isSymbolicLink(), v.isFile() ? v.size : '', v.nlink > 1 && v.isFile()].join();
};
const failed = (err) => plain([err.name, err.code, err.message, err.errno, err.syscall, err.path, err.dest].join(' | '));
async function call(name, form, args) {
  try {
    if (form === 0) return show(fs[name + 'Sync'](...args));
    if (name === 'exists') return await new Promise((resolve) => fs.exists(...args, resolve));
    if (form === 1) {
      return show(await new Promise((resolve, reject) => {
        if (args.at(-1) === undefined) args.pop();
        fs[name](...args, (err, v) => err ? reject(err) : resolve(v));
      }));
    }
    return show(await fs.promises[name](...args));
  } catch (err) {
    return failed(err);
  }
}
(async () => {
  for (const seed of [1, 2, 3, 4]) {
    state = seed;
    fs.mkdirSync(tmp);
    for (let i = 0; i < 200; i++) {
      const name = pick(Object.keys(calls));
      const args = calls[name]();
      const form = random(3);
      console.log(i, name, form, JSON.stringify(args).replaceAll(tmp, ''), await call(name, form, args));
    }
    fs.rmSync(tmp, { recursive: true, force: true });
  }
  fs.rmSync(base, { recursive: true });
})();
