// Dir: folders that are read one entry after the other.
const fs = require('fs');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const at = (name) => tmp + '/' + name;
fs.mkdirSync(at('d/e'), { recursive: true });
fs.writeFileSync(at('d/f'), '');
fs.writeFileSync(at('d/e/g'), '');

const show = (label, f) => {
  let result;
  try {
    result = f();
  } catch (err) {
    result = `${err.name} ${err.code ?? ''} ${err.message} ${err.path}`.replaceAll(tmp, '');
  }
  console.log(label, typeof result === 'object' && result !== null ? result.constructor.name : result);
};

for (const args of [[at('no')], [at('d/f')], [], ['', {}], [at('d'), 'nope'], [at('d'), { bufferSize: 0 }], [at('d'), { bufferSize: 'x' }], [at('d'), { bufferSize: 1 }], [at('d'), { recursive: 5 }],
  [at('d'), 5], [at('d'), null], [at('d'), { encoding: 'nope' }]]) {
  show('opendirSync', () => {
    const dir = fs.opendirSync(...args);
    dir.closeSync();
    return dir;
  });
}
for (const args of [[at('d')], [at('d'), {}], [5, () => {}], [at('d'), {}, 5]]) show('opendir', () => fs.opendir(...args));
show('new', () => new fs.Dir());

const dir = fs.opendirSync(at('d'));
const names = [dir.readSync().name, dir.readSync().name];
console.log(dir.path === at('d'), names.sort(), dir.readSync(), dir.readSync(), dir.closeSync());
show('closeSync', () => dir.closeSync());
show('readSync', () => dir.readSync());
show('read', () => dir.read());
show('read', () => dir.read(() => {}));
show('close', () => dir.close(5));
dir.path = 'x';
console.log(dir.path === at('d'));

const bytes = fs.opendirSync(Buffer.from(at('d/e')), 'buffer');
const entry = bytes.readSync();
console.log(entry.name instanceof Uint8Array, entry.parentPath instanceof Uint8Array, bytes.path instanceof Uint8Array, entry.isFile());
bytes.closeSync();

const busy = fs.opendirSync(at('d/e'));
busy.read((...args) => console.log('first', args[0], args[1].name));
busy.read((...args) => console.log('second', args));
show('readSync', () => busy.readSync());
show('closeSync', () => busy.closeSync());
busy.close((...args) => {
  console.log('close', args);
  busy.close((...args) => {
    console.log('close', args.map((v) => v.code));
    promises();
  });
});

const reason = (err) => console.log('rejected', err.code);
function promises() {
  const dir = fs.opendirSync(at('d/e'));
  dir.read()
    .then((entry) => console.log(entry instanceof fs.Dirent, entry.name))
    .then(() => dir.read()).then((end) => console.log(end))
    .then(() => dir.close()).then((closed) => console.log(closed))
    .then(() => dir.close()).catch(reason)
    .then(iterate);
}

function iterate() {
  const dir = fs.opendirSync(at('d'), { recursive: true });
  const found = [];
  const iterator = dir[Symbol.asyncIterator]();
  console.log(iterator[Symbol.asyncIterator]() === iterator);
  (function next() {
    return iterator.next().then(({ value, done }) => {
      if (done) return console.log(found.sort(), value);
      found.push(value.parentPath.replace(tmp, '') + ' ' + value.name);
      return next();
    });
  })()
    .then(() => iterator.next()).then((end) => console.log(end))
    .then(() => show('readSync', () => dir.readSync()))
    .then(() => {
      const dir = fs.opendirSync(at('d')), iterator = dir.entries();
      return iterator.next().then(({ done }) => console.log(done)).then(() => iterator.return(5)).then((end) => console.log(end))
        .then(() => show('readSync', () => dir.readSync()));
    })
    .then(() => fs.opendir(at('no'), (err, ...rest) => {
      console.log(err.message.replace(tmp, ''), rest);
      fs.opendir(at('d'), (err, dir) => {
        console.log(err, dir.constructor === fs.Dir);
        dir.closeSync();
        fs.rmSync(tmp, { recursive: true });
      });
    }));
}
