// A list of buffers is refused at its first hole, however long it says it is.
const fs = require('fs');
for (const name of ['readvSync', 'writevSync']) {
  for (const list of [new Array(4294967295), [Buffer.alloc(1), , Buffer.alloc(1)], [5], Object.assign(Array.from({ length: 3 }, () => Buffer.alloc(0)), { 1: 'x' })]) {
    try {
      fs[name](0, list);
    } catch (err) {
      console.log(name, err.name, err.code, err.message);
    }
  }
}
try {
  Buffer.concat(new Array(4294967295));
} catch (err) {
  console.log('concat', err.name, err.message);
}
try {
  Buffer.concat(new Array(4294967295), 10);
} catch (err) {
  console.log('concat', err.name, err.code, err.message);
}
const dir = fs.opendirSync(process.env.TMPDIR);
dir.processReadResult('folder', ['name', , , 1]);
for (let entry; (entry = dir.readSync()) !== null;) console.log(entry.name, entry.path, entry.isFile());
dir.closeSync();
