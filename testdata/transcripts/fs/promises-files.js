// A day in the life of fs.promises.
const fs = require('fs/promises');
const path = require('path');
const root = process.env.TMPDIR;
const at = (...names) => path.join(root, ...names);

(async () => {
  await fs.mkdir(at('a/b/c'), { recursive: true });
  await Promise.all(['one', 'two', 'three'].map((name) => fs.writeFile(at('a/b', name), name)));
  await fs.appendFile(at('a/b/one'), ' more');
  console.log(await fs.readFile(at('a/b/one'), 'utf8'));
  console.log((await fs.readdir(at('a'), { recursive: true })).sort());
  const handle = await fs.open(at('a/b/c/file'), 'a+');
  await handle.write('line one\nline two\n');
  const { bytesRead, buffer } = await handle.read({ buffer: Buffer.alloc(4), position: 5 });
  console.log(bytesRead, buffer.toString(), (await handle.stat()).size);
  await handle.truncate(8);
  console.log(await handle.readFile('utf8'), handle.fd > 2);
  handle.on('close', () => console.log('close'));
  await handle.close();
  console.log(handle.fd);
  await handle.read(Buffer.alloc(1)).catch((err) => console.log(err.code, err.message, err.syscall));
  await fs.rename(at('a/b/c/file'), at('a/file'));
  await fs.cp(at('a'), at('copy'), { recursive: true });
  console.log((await fs.readdir(at('copy'))).sort());
  const results = await Promise.allSettled([fs.access(at('a')), fs.access(at('none')), fs.rmdir(at('a')), fs.unlink(at('a/b')), fs.readFile(at('a')), fs.open(at('a/file'), 'wx')]);
  console.log(results.map((r) => r.status === 'fulfilled' ? r.value : r.reason.message.replace(root, '')));
  await fs.rm(at('a'), { recursive: true });
  await fs.rm(at('a'), { force: true });
  console.log(await fs.readdir(root));
})();
