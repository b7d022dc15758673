// cp, cpSync and fs.promises.cp: what they copy and what they refuse.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const at = (name) => tmp + '/' + name;
const plain = (text) => String(text).replaceAll(tmp, '');

function setUp() {
  fs.rmSync(at('w'), { recursive: true, force: true });
  fs.mkdirSync(at('w/src/sub/deep'), { recursive: true });
  fs.mkdirSync(at('w/dst'));
  for (const [name, content] of [['src/a', 'A'], ['src/sub/b', 'B'], ['dst/a', 'OLD'], ['f', 'F']]) fs.writeFileSync(at('w/' + name), content);
  for (const [target, name] of [['a', 'src/rel'], [at('w/src/sub'), 'src/abs'], ['../a', 'src/sub/up'], ['src', 'lsrc'], ['none', 'broken']]) fs.symlinkSync(target, at('w/' + name));
  fs.chmodSync(at('w/src/a'), 0o640);
  fs.chmodSync(at('w/src/sub'), 0o750);
  fs.chmodSync(at('w/src/sub/b'), 0o440);
  fs.utimesSync(at('w/src/a'), 1000, 2000);
  fs.utimesSync(at('w/src/sub/b'), 3000, 4000);
}

// tree shows what is at a path.
function tree(path) {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return 'nothing';
  if (stat.isSymbolicLink()) return '-> ' + plain(fs.readlinkSync(path));
  const modes = [0o640, 0o750, 0o440];
  const mode = modes.includes(stat.mode & 0o777) ? ' ' + (stat.mode & 0o777).toString(8) : '';
  if (stat.isDirectory()) return '{' + fs.readdirSync(path).sort().map((name) => `${name}: ${tree(path + '/' + name)}`).join(', ') + '}' + mode;
  return fs.readFileSync(path, 'utf8') + mode + (stat.mtimeMs < 1e8 ? ` @${stat.mtimeMs}` : '');
}

const forms = {
  cpSync: (...args) => fs.cpSync(...args),
  cp: (...args) => new Promise((resolve, reject) => fs.cp(...args, (err, ...rest) => err ? reject(err) : resolve(rest.length))),
  promise: (...args) => fs.promises.cp(...args),
};

async function show(form, src, dest, options) {
  setUp();
  const label = `${form} ${src} ${dest} ${options ? JSON.stringify(options, (key, v) => typeof v === 'function' ? 'function' : v) : ''}`;
  try {
    const result = await forms[form](src.startsWith('/') ? src : at('w/' + src), at('w/' + dest), ...options ? [options] : []);
    console.log(label, result, tree(at('w/' + dest).replace(/\/$/, '')));
  } catch (err) {
    console.log(label, plain([err.name, err.code, err.message, err.errno, err.syscall, err.path, err.dest, err.info && JSON.stringify(err.info), Object.keys(err)].join(' | ')));
  }
}

const recursive = true, force = false, errorOnExist = true, dereference = true, verbatimSymlinks = true, preserveTimestamps = true;
const cases = [['src', 'dst'], ['src', 'dst', { recursive }], ['src', 'new', { recursive }], ['src', 'new/er', { recursive }], ['f', 'new'], ['f', 'x/y/z'], ['f', 'dst'], ['src', 'f', { recursive }],
  ['src', 'src/sub/x', { recursive }], ['src', 'src', { recursive }], ['f', 'f'], ['none', 'x'], ['src/a', 'dst/a'], ['src/a', 'dst/a', { force }], ['src/a', 'dst/a', { force, errorOnExist }],
  ['src/a', 'dst/a', { errorOnExist }], ['src', 'dst', { recursive, force }], ['lsrc', 'new'], ['lsrc', 'new', { recursive }], ['lsrc', 'new', { dereference, recursive }], ['src', 'new', { recursive, dereference }],
  ['src', 'new', { recursive, verbatimSymlinks }], ['src/rel', 'new'], ['src/rel', 'new', { verbatimSymlinks }], ['src/abs', 'new'], ['broken', 'new'], ['broken', 'new', { dereference }], ['src/rel', 'dst/a'],
  ['src/rel', 'lsrc'], ['src/abs', 'lsrc'], ['f', 'lsrc'], ['f', 'broken'], ['src/a', 'new', { preserveTimestamps }], ['src', 'new', { recursive, preserveTimestamps }], ['src/a', 'new', { mode: 1 }],
  ['src/a', 'dst/a', { mode: 1 }], ['src', 'new', { recursive, filter: (src) => !src.endsWith('b') }], ['f', 'new', { filter: () => false }], ['src', 'new', { recursive, filter: async (src) => !src.endsWith('b') }],
  ['src', 'new', { recursive, filter: () => { throw new Error('filter'); } }], ['/dev/null', 'new'], ['src/', 'new/', { recursive }], ['lsrc/', 'new', { recursive }], ['src/sub', 'lsrc/sub2', { recursive }],
  ['src', 'lsrc/x', { recursive }], ['src', 'dst/../src/y', { recursive }]];

async function arguments_() {
  const odd = [{ dereference: 5 }, { errorOnExist: 5 }, { force: 5 }, { preserveTimestamps: 5 }, { recursive: 5 }, { verbatimSymlinks: 5 }, { mode: 'x' }, { mode: 99 }, { mode: -1 }, { mode: 1.5 }, { mode: null },
    { filter: 5 }, { filter: null }, { dereference, verbatimSymlinks }, { recursive: null }, { force: undefined }];
  for (const args of [[], [5], ['x'], ['x', 5], ['x', 'y', 5], ['x', 'y', null], ['x', 'y', []], ...odd.map((options) => [at('none'), 'y', options])]) {
    for (const [form, call] of Object.entries(forms)) {
      try {
        await call(...args);
        console.log('no error');
      } catch (err) {
        console.log(form, plain(`${args.length} ${JSON.stringify(args[2])} ${err.name} ${err.code} ${err.message}`));
      }
    }
  }
}

(async () => {
  for (const form of Object.keys(forms)) for (const args of cases) await show(form, ...args);
  await arguments_();
  fs.rmSync(tmp, { recursive: true });
})();
