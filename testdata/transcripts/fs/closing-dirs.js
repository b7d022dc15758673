// When a Dir is closed, and what it is then. A warning of mkdtemp comes once.
const fs = require('fs');
const path = require('path');

process.chdir(fs.mkdtempSync(path.join(process.env.TMPDIR, 'dirs-')));
for (const name of ['one', 'two']) fs.writeFileSync(name, '');

const failure = (err) => `${err.name} ${err.code}: ${err.message}`;
const attempt = (label, f) => {
  try {
    console.log(label, f());
  } catch (err) {
    console.log(label, failure(err));
  }
};
const settle = (label, promise) => promise.then((v) => console.log(label, v), (err) => console.log(label, failure(err)));

(async () => {
  let dir = fs.opendirSync('.');
  let closing = dir.close();
  attempt('readSync while closing', () => dir.readSync());
  attempt('closeSync while closing', () => dir.closeSync());
  attempt('read while closing', () => dir.read());
  await settle('close while closing', dir.close());
  await settle('closing', closing);

  dir = fs.opendirSync('.');
  const reading = dir.read();
  attempt('readSync while reading', () => dir.readSync());
  attempt('closeSync while reading', () => dir.closeSync());
  closing = dir.close();
  console.log((await reading) instanceof fs.Dirent, await closing);
  await settle('close twice', dir.close());

  dir = fs.opendirSync('.');
  const order = [];
  const note = (entry) => order.push(entry === null ? 'end' : 'entry');
  await Promise.all([dir.read().then(note), dir.read().then(note), dir.read().then(note), dir.close().then(() => order.push('closed'))]);
  console.log(order.join());

  attempt('without new', () => fs.Dir());
  attempt('with new', () => new fs.Dir());

  // The order of the entries is the system's, for both.
  for (let i = 0; i < 20; i++) fs.writeFileSync(`file${i * 7919 % 20}`, '');
  fs.mkdirSync('to');
  const copied = [], found = [];
  for await (const entry of await fs.promises.opendir('.')) if (entry.isFile()) found.push(entry.name);
  fs.cpSync('.', path.join(process.env.TMPDIR, 'copy'), { recursive: true, filter: (src) => { copied.push(src); return src === '.' || src.startsWith('file'); } });
  console.log(copied.filter((name) => name !== '.' && name !== 'to').join() === found.join());

  process.on('warning', (warning) => console.log(warning.name, warning.message));
  fs.mkdtempSync('nameX');
  fs.mkdtempSync('nameX');
  await fs.promises.mkdtemp('nameX');
})();
