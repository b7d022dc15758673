// What node:fs has under way, and the values that its callbacks inherit.
const fs = require('fs');
const { AsyncLocalStorage } = require('async_hooks');
const file = process.env.TMPDIR + '/file';
const context = new AsyncLocalStorage();

fs.writeFileSync(file, 'text');
for (let i = 0; i < 12; i++) fs.open(file, (err, fd) => fs.closeSync(fd));
fs.promises.stat(file);
console.log(process.getActiveResourcesInfo());

const seen = new Map();
const see = (what) => () => seen.set(what, context.getStore());
context.run('one', () => {
  fs.stat(file, see('stat'));
  fs.exists(file, see('exists'));
  fs.readFile(file, see('readFile'));
  fs.promises.stat(file).then(see('promise'));
  fs.createReadStream(file).on('data', see('data')).on('close', see('read close'));
});
context.run('two', () => {
  const writer = fs.createWriteStream(file + '2').on('finish', see('finish'));
  writer.write('x', see('write'));
  writer.end();
});
process.on('exit', () => console.log([...seen].sort()));
