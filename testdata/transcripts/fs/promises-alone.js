// fs/promises works without node:fs.
const fs = require('fs/promises');
const { once } = require('events');

const attempt = async (label, f) => {
  try {
    console.log(label, await f());
  } catch (err) {
    console.log(label, err.name, err.code, err.message);
  }
};

(async () => {
  process.chdir(await fs.mkdtemp(`${process.env.TMPDIR}/alone-`));
  await fs.writeFile('file', 'one\ntwo\n');
  await attempt('opendir', async () => {
    const names = [];
    for await (const entry of await fs.opendir('.')) names.push(entry.name, entry.isFile());
    return names;
  });
  await attempt('Dir', async () => {
    const dir = await fs.opendir('.');
    const entry = await dir.read();
    await dir.close();
    return [dir.path, dir.constructor.name, entry.constructor.name];
  });
  await attempt('ReadStream', async () => {
    const handle = await fs.open('file');
    let text = '';
    for await (const chunk of handle.createReadStream({ encoding: 'utf8' })) text += chunk;
    return text;
  });
  await attempt('WriteStream', async () => {
    const stream = (await fs.open('other', 'w')).createWriteStream();
    stream.end('text');
    await once(stream, 'close');
    return fs.readFile('other', 'utf8');
  });
  await attempt('readLines', async () => {
    const lines = [];
    for await (const line of (await fs.open('file')).readLines()) lines.push(line);
    return lines;
  });
  await attempt('web stream', async () => {
    const handle = await fs.open('file');
    let length = 0;
    for await (const chunk of handle.readableWebStream()) length += chunk.byteLength;
    await handle.close();
    return length;
  });
  await attempt('watch', async () => {
    for await (const event of fs.watch('.', { signal: AbortSignal.abort() })) console.log(event);
  });
  await attempt('classes', async () => [await fs.stat('file'), await fs.stat('file', { bigint: true }), await fs.statfs('.')].map((v) => v.constructor.name));
  await attempt('Dirent', async () => (await fs.readdir('.', { withFileTypes: true })).map((entry) => entry.constructor.name + entry.name));
  await attempt('cp', async () => {
    await fs.mkdir('from/below', { recursive: true });
    await fs.cp('from', 'to', { recursive: true });
    return fs.readdir('to');
  });
  await attempt('rm', () => fs.rm('from', { recursive: true }));
  await attempt('access', () => fs.access('none'));
  await attempt('lchmod', () => fs.lchmod('file', 0o600));
})();
