// A folder that is opened: reading, iterating, and closing it twice.
const fs = require('fs');
const root = process.env.TMPDIR;
for (const name of ['a', 'b']) fs.writeFileSync(root + '/' + name, '');

(async () => {
  let dir = await fs.promises.opendir(root);
  console.log(dir.path === root, dir.constructor.name);
  const names = [];
  for (let entry; (entry = await dir.read()) !== null;) names.push(entry.name, entry.isFile(), entry.parentPath === root);
  console.log(names.sort());
  await dir.close();
  await dir.close().catch((err) => console.log(err.code, err.message));
  try {
    dir.readSync();
  } catch (err) {
    console.log(err.name, err.code);
  }
  dir = fs.opendirSync(root);
  const all = await Promise.all([dir.read(), dir.read(), dir.read(), dir.close()]);
  console.log(all.map((entry) => entry?.name).slice(2), all.slice(0, 2).map((entry) => entry.name).sort());
  dir = fs.opendirSync(root);
  const iterator = dir[Symbol.asyncIterator]();
  await iterator.next();
  await iterator.return();
  await dir.close().catch((err) => console.log(err.code));
  await fs.promises.opendir(root + '/none').catch((err) => console.log(err.code, err.syscall));
})();
