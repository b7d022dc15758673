// fs.promises: what the functions make of arguments, and what they do.
const fs = require('fs');
const promises = require('fs/promises');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const at = (name) => tmp + '/' + name;
const plain = (text) => String(text).replaceAll(tmp, '');

async function show(name, ...list) {
  let result;
  try {
    const promise = promises[name](...list);
    if (!(promise instanceof Promise)) console.log('no promise');
    result = await promise;
    if (result?.constructor?.name === 'Stats' || result?.constructor?.name === 'BigIntStats') result = result.constructor.name;
    if (result?.constructor?.name === 'FileHandle' || result?.constructor?.name === 'Dir') {
      await result.close();
      result = result.constructor.name;
    }
    if (typeof result === 'string') result = plain(result);
  } catch (err) {
    result = plain(`${err.name} ${err.code} ${err.message} ${err.syscall} ${err.errno} ${err.path} ${err.dest}`);
  }
  console.log(name, list.map((v) => typeof v === 'string' ? plain(v) : typeof v), result);
}

async function arguments_() {
  const odd = [undefined, null, 5, true, {}, [], '', 'a\0b', () => {}, 5n, Symbol('s')];
  for (const name of ['access', 'open', 'opendir', 'truncate', 'rm', 'rmdir', 'mkdir', 'readdir', 'readlink', 'lstat', 'stat', 'statfs', 'unlink', 'realpath', 'readFile']) {
    for (const v of odd) if (name !== 'realpath' || v !== '') await show(name, v);
  }
  for (const name of ['copyFile', 'rename', 'link', 'symlink']) {
    for (const v of odd) {
      await show(name, v, at('x'));
      if (typeof v !== 'string' || v.includes('\0')) await show(name, at('file'), v);
    }
  }
  for (const v of odd) {
    await show('writeFile', at('odd'), v);
    await show('appendFile', v, 'x');
    await show('writeFile', at('odd'), 'x', v);
    await show('readFile', at('file'), v);
    await show('access', at('file'), v);
    await show('open', at('file'), v);
    await show('open', at('file'), 'r', v);
    await show('copyFile', at('file'), at('copy'), v);
    await show('chmod', at('file'), v);
    await show('chown', at('file'), v, -1);
    await show('lchown', at('file'), -1, v);
    await show('utimes', at('file'), v, 1);
    await show('lutimes', at('file'), 1, v);
    await show('truncate', at('file'), v);
    await show('rm', at('none'), v);
    await show('rmdir', at('none'), v);
    await show('readdir', at('empty'), v);
    if (typeof v !== 'function') await show('opendir', at('empty'), v);
    await show('mkdtemp', v);
    if (v !== null) await show('stat', at('file'), v);
    if (v !== null) await show('statfs', at('none'), v);
    if (v !== null) await show('lstat', at('none'), v);
    await show('mkdir', at('empty'), v);
  }
  for (const v of odd) {
    if (typeof v === 'object' || typeof v === 'function' || v === undefined) continue;
    await show('symlink', at('file'), at('link-' + String(typeof v)), v);
  }
  await show('lchmod', at('file'), 0o600);
  for (const options of [{ recursive: 5 }, { mode: 'x' }, { recursive: true }]) await show('mkdir', at('empty'), options);
  for (const options of [{ recursive: 5 }, { force: 5 }, { maxRetries: -1 }, { retryDelay: 'x' }, { force: true }, { recursive: true }]) await show('rm', at('none'), options);
  for (const flag of ['rx', 'wx', 'r', -1, 1.5, 'zz']) await show('open', at('file'), flag);
  await show('rm', at('empty'));
  await show('readFile', tmp);
  await show('writeFile', tmp, 'x');
  await show('stat', at('file'), { bigint: true });
  await show('stat', at('none'), { throwIfNoEntry: false });
}

async function work() {
  const { writeFile, appendFile, readFile } = promises;
  await writeFile(at('a'), 'one');
  await appendFile(at('a'), Buffer.from(' two'));
  await writeFile(at('b'), ['three', Buffer.from(' four'), ' five'], { mode: 0o600 });
  await appendFile(at('b'), (function* () { yield ' six'; })(), 'utf8');
  console.log(await readFile(at('a')), await readFile(at('a'), 'utf8'), await readFile(at('b'), { encoding: 'latin1' }));
  console.log((await promises.stat(at('b'))).mode & 0o777);
  await show('writeFile', at('a'), 'x', { flag: 'wx' });
  await show('writeFile', at('a'), ['x'], { flag: 'wx' });
  await show('writeFile', at('a'), [1]);
  const throwing = { [Symbol.iterator]: () => ({ next() { throw new Error('next'); }, return() { console.log('return'); return {}; } }) };
  await show('writeFile', at('a'), throwing);
  const wrong = { [Symbol.iterator]: () => ({ next: () => ({ value: {}, done: false }), return() { console.log('return'); return {}; } }) };
  await show('writeFile', at('a'), wrong);

  const handle = await promises.open(at('a'), 'w+');
  await writeFile(handle, 'by handle');
  await appendFile(handle, ', more');
  await handle.read(Buffer.alloc(0), 0, 0, 0);
  console.log(await readFile(handle, 'utf8'), await readFile(at('a'), 'utf8'));
  await handle.close();
  await show('readFile', handle);
  await show('writeFile', handle, 'x');

  console.log(plain(await promises.mkdir(at('deep/er'), { recursive: true })), await promises.mkdir(at('deep/er'), { recursive: true }));
  await promises.symlink('er', at('deep/link'));
  console.log(await promises.readlink(at('deep/link')), plain(await promises.realpath(at('deep/link'))), await promises.readdir(at('deep')));
  console.log((await promises.readdir(at('deep'), { withFileTypes: true })).map((d) => [d.name, d.isSymbolicLink(), plain(d.parentPath)]));
  console.log((await promises.mkdtemp(at('made-'))).startsWith(at('made-')));
  await promises.link(at('a'), at('hard'));
  await promises.rename(at('hard'), at('deep/hard'));
  await promises.copyFile(at('deep/hard'), at('deep/copy'));
  console.log(await promises.readdir(at('deep'), 'buffer'));
  await promises.truncate(at('a'), 2);
  console.log(await readFile(at('deep/hard'), 'latin1'));
  await promises.utimes(at('a'), 1, new Date(2500));
  await promises.lutimes(at('deep/link'), 3, 4);
  console.log((await promises.stat(at('a'))).mtimeMs, (await promises.lstat(at('deep/link'))).mtimeMs);
  await promises.rm(at('deep'), { recursive: true });
  await promises.unlink(at('b'));
  await promises.rmdir(at('empty'));
  console.log((await promises.readdir(tmp)).filter((name) => !/^(made|link)-/.test(name)));
}

console.log(promises === fs.promises, promises.constants === fs.constants);
fs.writeFileSync(at('file'), '');
fs.mkdirSync(at('empty'));
arguments_().then(work).then(() => fs.rmSync(tmp, { recursive: true }));
