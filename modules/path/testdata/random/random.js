// Calls every function of both syntaxes with paths made at random, the same ones
// for the same seed, and prints each call with its result.
const { posix, win32 } = require('path');

let state = typeof seed === 'undefined' ? Number(process.argv[2]) : seed;
const count = typeof calls === 'undefined' ? Number(process.argv[3]) : calls;

function random(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 0x100000000 * n);
}

const alphabets = [
  ['/', '\\', '.', '..', 'a', 'b', 'B', ':', 'C:', 'c:', 'D:'],
  ['/', '/', '.', '..', 'a', 'bb', 'a.b', '.c', ' '],
  ['\\', '/', '\\\\', 'C:', 'con', 'CON:', 'lpt1', 'x', ':', '..', '.', '?', 'nul'],
  ['//', '\\\\', '?', '.', 'UNC', 'server', 'share', '\\', '/', 'a', '..', 'C:'],
  ['/', '\\', 'é', 'É', 'İ', 'ß', 'ẞ', 'Σ', '\u212a', 'k', '😀', '\ud800', '\udc00', '\ufffd', '.', 'a'],
];

function path() {
  const alphabet = alphabets[random(alphabets.length)];
  let s = '';
  for (let n = random(9); n > 0; n--) s += alphabet[random(alphabet.length)];
  return s;
}

const paths = () => Array.from({ length: random(4) }, path);
const suffix = (p) => random(2) ? [p, [...p].slice(random(p.length + 1)).join('')] : [p, path()];

const functions = {
  resolve: paths,
  normalize: () => [path()],
  isAbsolute: () => [path()],
  join: paths,
  relative: () => {
    const from = path();
    return [from, random(2) ? path() : from + '/' + path()];
  },
  toNamespacedPath: () => [path()],
  dirname: () => [path()],
  basename: () => random(2) ? [path()] : suffix(path()),
  extname: () => [path()],
  parse: () => [path()],
};

const absolute = ['/', '/home/user', '/x/y/../z'];
const directories = [...absolute, 'C:\\Users\\me', '\\\\server\\share\\x', 'rel', 'd:/w'];

for (let i = 0; i < count; i++) {
  const name = Object.keys(functions)[random(10)];
  const args = functions[name]();
  const line = [name + JSON.stringify(args)];
  for (const [syntax, among] of [[posix, absolute], [win32, directories]]) {
    const cwd = among[random(among.length)];
    process.cwd = () => cwd;
    line.push('in', cwd, JSON.stringify(syntax[name](...args)));
  }
  console.log(line.join(' '));
}
