// What the functions say of arguments that they cannot take, and in which order they
// look at them.
const { posix, win32 } = require('path');
process.cwd = () => '/home/user';

function attempt(name, ...args) {
  for (const syntax of [posix, win32]) {
    try {
      console.log(name, args, JSON.stringify(syntax[name](...args)));
    } catch (err) {
      console.log(name, args, err.name, err.code, err.message);
    }
  }
}

const odd = [[], [1], [null], [undefined], [{}], [[]], [() => {}], [true], [1n], ['a', 1], ['a', null],
  ['a', {}], ['a', undefined], [undefined, 'a'], ['a', 'b', 3], [1, 2], [new String('a')]];
for (const name of Object.keys(posix)) {
  if (typeof posix[name] === 'function' && name !== 'matchesGlob') for (const args of odd) attempt(name, ...args);
}

attempt('resolve', 5, '/a');
attempt('resolve', 5, 'c:/a');
attempt('resolve', '', 5, 'c:/a');
attempt('resolve', 5, 6);
attempt('resolve', 5, '');
attempt('format', { root: 1, base: 2 });
attempt('format', { dir: 1, base: 2 });
attempt('format', { name: 'a', ext: 'b' });
attempt('format', { name: 'a', ext: '.b' });
attempt('format', { name: 2, ext: 1 });
attempt('format', { dir: '/', base: 'x' });
attempt('format', { root: '/', dir: '/', base: 'x' });
attempt('format', { root: 'r', name: 'q' });
attempt('format', { dir: '', root: 'z', base: '' });
attempt('format', { dir: NaN, root: NaN, base: 'x' });
attempt('format', { name: 0, ext: 0 });
attempt('format', { ext: '.x', base: '' });
attempt('format', { base: 5 });
attempt('format', { base: { a: 1 } });
attempt('format', { dir: { toString: () => 'x' }, base: 'a' });
attempt('format', { dir: 'd', name: { toString: () => 'n', valueOf: () => 'v' }, ext: { toString: () => '.e' } });
attempt('format', { dir: 'a\ud800', base: '\udc00b' });
attempt('format', { dir: Symbol.iterator });
attempt('format', { dir: 'a', base: Symbol.iterator });

for (const result of ['x', '']) {
  const read = [];
  posix.format(new Proxy({}, { get: (_, key) => (read.push(key), result) }));
  console.log(read.join());
}
