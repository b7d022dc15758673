// FileHandle: what its methods make of arguments, and how it is closed.
const fs = require('fs');
const { open } = fs.promises;
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const file = tmp + '/file';
fs.writeFileSync(file, 'hello world');

const args = (list) => list.map((v) => typeof v === 'function' ? 'function' : v instanceof Date ? 'date' : v);
async function show(label, handle, method, ...list) {
  let result;
  try {
    result = await handle[method](...list);
    if (result?.buffer?.length > 100) result.buffer = result.buffer.length;
  } catch (err) {
    result = `${err.name} ${err.code} ${err.message.split('\n')[0]} ${err.syscall} ${err.errno}`;
  }
  console.log(label ?? method, args(list), result);
}

async function closing() {
  const handle = await open(file);
  const { fd } = handle;
  handle.on('close', () => console.log('close'));
  const read = handle.read(Buffer.alloc(3));
  const closed = handle.close();
  console.log(handle.fd === fd, handle.close() === closed);
  console.log(await read, await closed, handle.fd, await handle.close());
  for (const method of ['appendFile', 'chmod', 'chown', 'datasync', 'sync', 'read', 'readv', 'readFile', 'stat', 'truncate', 'utimes', 'write', 'writev', 'writeFile', 'close']) {
    await show(undefined, handle, method);
  }
  const other = await open(file);
  console.log(Object.keys(other), other.close.name, other.close() === other.close(), other.fd);
  console.log(await other[Symbol.asyncDispose]());
  await open(tmp + '/none').catch((err) => console.log(err.code, err.syscall, err.path === tmp + '/none'));
}

async function reading(handle) {
  const four = Buffer.alloc(4);
  for (const list of [[], [5], [null], ['x'], [{}], [{ buffer: 5 }], [Buffer.alloc(0)], [four, 1], [four, 9], [four, 0, 9], [four, 0, 2, -2], [four, 0, 2, 'x'], [four, { position: 3 }], [four, null],
    [four, undefined, 2, 2n], [four, 0, 0], [four, 'x'], [four, 0, -1], [four, -1], [four, 1.5], [four, { offset: 1, length: 2, position: null }], [{ buffer: Buffer.alloc(3), position: 1 }],
    [new Uint16Array(2), 0, 4, 0], [[]], [() => {}], [four, () => {}]]) {
    await show(undefined, handle, 'read', ...list);
  }
  for (const list of [[5], ['nope'], [{ encoding: 'nope' }], [{ encoding: 'buffer' }], [null], [() => {}], ['utf8']]) await show(undefined, handle, 'readFile', ...list);
}

async function writing(handle) {
  const z = Buffer.from('zzzz');
  for (const list of [[], [5], ['abc'], ['abc', 0], ['abc', 0, 'latin1'], ['616', 0, 'hex'], ['abc', -1], ['abc', 'x'], ['abc', 1.5], ['', 0], [Buffer.alloc(0)], [z, 1], [z, 5], [z, 0, 9], [z, 0, 1, 0],
    [z, { position: 1, length: 1 }], [z, null, null, null], [z, 'x'], [z, 0, 'x'], [{}], [null], [{ toString() { return 'x'; } }], [z, 0, -1], [z, 0, 1.5], [z, -1], [z, 0, 2, 'x'], ['abc', null, 'nope'],
    ['abc', 0, 5]]) {
    await show(undefined, handle, 'write', ...list);
  }
  for (const list of [[], [5], [[]], [[5]], [[Buffer.alloc(2), Buffer.alloc(3)]], [[Buffer.alloc(2)], 0], [[Buffer.alloc(2)], 'x'], [[Buffer.alloc(2)], -1], [[Buffer.alloc(20)], 5]]) {
    await show(undefined, handle, 'readv', ...list);
    await show(undefined, handle, 'writev', ...list);
  }
  await handle.truncate();
  const iterable = () => ({ [Symbol.asyncIterator]: () => { let i = 0; return { next: () => Promise.resolve(i++ ? { done: true } : { value: 'async', done: false }) }; } });
  for (const list of [['abc'], [], [5], [null], ['616', 'hex'], ['abc', 'nope'], [Buffer.from('q')], [{}], ['x', { encoding: 'base64' }], ['y', 5], ['z', null], ['w', { flush: 5 }], [['a', 'b']], [[1]],
    [new Map([['k', 'v']])], [new Set(['s'])], [(function* () { yield 'g'; yield Buffer.from('h'); })()], [iterable()], [{ [Symbol.iterator]: 5 }]]) {
    await show(undefined, handle, 'writeFile', ...list);
    await show(undefined, handle, 'appendFile', ...list);
  }
  console.log(fs.readFileSync(file));
}

async function metadata(handle) {
  for (const list of [[], [3], [-1], ['x'], [1.5], [null], [2n]]) {
    await show(undefined, handle, 'truncate', ...list);
    console.log((await handle.stat()).size);
  }
  for (const list of [[], [0o600], ['600'], ['9'], [-1], [null], [1.5]]) {
    await show(undefined, handle, 'chmod', ...list);
    console.log((await handle.stat()).mode & 0o777);
  }
  for (const list of [[], [-1], [-1, -1], ['x', 1], [-2, 0], [0, 2 ** 32], [1.5, 0]]) await show(undefined, handle, 'chown', ...list);
  for (const list of [[], [1], [1, 2], ['1', '2'], ['x', 2], [new Date(1000), new Date(2000)], [null, 1], [NaN, 1]]) await show(undefined, handle, 'utimes', ...list);
  console.log((await handle.stat()).mtimeMs, typeof (await handle.stat({ bigint: true })).size);
  await show(undefined, handle, 'stat', null);
  await show(undefined, handle, 'sync');
  await show(undefined, handle, 'datasync');
}

(async () => {
  await closing();
  const handle = await open(file, 'r+');
  await reading(handle);
  await writing(handle);
  await metadata(handle);
  await handle.close();
  fs.rmSync(tmp, { recursive: true });
})();
