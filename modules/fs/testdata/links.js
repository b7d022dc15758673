// Links, and where paths lead.
const fs = require('fs');
const tmp = fs.realpathSync(fs.mkdtempSync(require('os').tmpdir() + '/sluice-'));
const at = (name) => tmp + '/' + name;
const show = (label, f) => {
  let result;
  try {
    result = f();
    if (result instanceof Uint8Array) result = '<' + String.fromCharCode(...result) + '>';
    if (typeof result === 'string') result = result.replaceAll(tmp, '');
  } catch (err) {
    result = `${err.name} ${err.code} ${err.message}`.replaceAll(tmp, '');
  }
  console.log(label, result);
};

fs.mkdirSync(at('a/b/c'), { recursive: true });
fs.writeFileSync(at('a/b/c/file'), 'content');
for (const [target, name, type] of [['a/b', 'relative'], [at('a/b'), 'absolute', 'dir'], ['../b', 'a/up'], ['relative/c', 'twice', 'file'], ['nowhere', 'dangling', 'junction'],
  ['loop', 'loop'], ['two', 'one'], ['one', 'two'], ['a/b/c/file', 'file', null], ['.', 'self', undefined], ['x', 'y', ''], ['x', 'y', 'nope'], ['x', 'y', 5], ['x', 'z', {}], ['', 'y'], ['a', 'file']]) {
  show('symlink', () => fs.symlinkSync(target, at(name), type));
}
for (const name of ['relative', 'absolute', 'twice', 'file', 'dangling', 'a', 'no']) {
  for (const options of [undefined, 'buffer', { encoding: 'latin1' }]) show('readlink ' + name, () => fs.readlinkSync(at(name), options));
}
for (const name of ['', '.', 'a', 'a/', 'a/b/../b/./c', 'relative', 'relative/c/file', 'absolute/c', 'a/up/c', 'twice/file', 'twice/../d', 'twice/..', 'file', 'file/', 'file/x', 'self/self/self/a', 'dangling',
  'dangling/x', 'loop', 'one', 'one/x', 'no', 'no/x', '//a//b/']) {
  show('realpath ' + name, () => fs.realpathSync(at(name)));
  show('native ' + name, () => fs.realpathSync.native(at(name)));
}
for (const options of ['buffer', { encoding: 'buffer' }, 'hex', null]) {
  show('realpath', () => fs.realpathSync(at('self'), options).length === fs.realpathSync.native(at('self'), options).length);
}
console.log(fs.realpathSync('') === fs.realpathSync('.'), fs.realpathSync('/'), fs.realpathSync('/..'), fs.realpathSync.native('/'));
show('realpath', () => fs.realpathSync(Buffer.from(at('relative'))));
show('native', () => fs.realpathSync.native(Buffer.from(at('relative'))));
for (const odd of ['a\0b', '']) show('native', () => fs.realpathSync.native(odd));
for (const odd of [undefined, 5, {}]) show('native', () => fs.realpathSync.native(odd));

show('link', () => fs.linkSync(at('a/b/c/file'), at('hard')));
show('link', () => fs.linkSync(at('a/b/c/file'), at('hard')));
console.log(fs.statSync(at('hard')).nlink, fs.statSync(at('hard')).ino === fs.statSync(at('file')).ino);
console.log(fs.lstatSync(at('file')).isSymbolicLink(), fs.statSync(at('file')).isFile(), fs.lstatSync(at('file')).isFile());
show('rename', () => fs.renameSync(at('hard'), at('harder')));
show('unlink', () => fs.unlinkSync(at('harder')));
console.log(['relative', 'dangling', 'hard', 'harder', 'loop'].map((name) => fs.existsSync(at(name))));

// Copies
for (const [from, to, mode] of [['a/b/c/file', 'copy'], ['file', 'copy2', 0], ['file', 'copy2', 1], ['file', 'copy2', 2], ['file', 'file'], ['a', 'copy3'], ['file', 'a'], ['no', 'copy4'], ['file', 'no/x'], ['file', 'copy5', 8],
  ['dangling', 'copy6'], ['file', 'dangling']]) {
  show('copyFile ' + from + ' ' + to, () => fs.copyFileSync(at(from), at(to), mode));
}
fs.chmodSync(at('copy'), 0o751);
fs.copyFileSync(at('copy'), at('copy7'));
console.log((fs.statSync(at('copy7')).mode & 0o777).toString(8), ['copy', 'copy2', 'copy3', 'copy4', 'nowhere'].map((name) => fs.existsSync(at(name)) && fs.readFileSync(at(name), 'utf8')));
fs.writeFileSync(at('big'), Buffer.alloc(1e6, 'abc'));
fs.copyFileSync(at('big'), at('bigger'));
console.log(fs.readFileSync(at('bigger')).equals(fs.readFileSync(at('big'))));

const calls = [
  (done) => fs.realpath.native(at('twice'), done),
  (done) => fs.realpath.native(at('no'), 'utf8', done),
  (done) => fs.realpath(at('twice'), done),
  (done) => fs.realpath(at('loop'), { encoding: 'utf8' }, done),
  () => fs.rmSync(tmp, { recursive: true }),
];
(function next() {
  calls.shift()((...args) => {
    console.log(...args.map((v) => String(v && v.message || v).replaceAll(tmp, '')));
    next();
  });
})();
