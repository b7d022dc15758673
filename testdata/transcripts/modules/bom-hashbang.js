// A byte order mark is no part of a script, and a line for the shell behind it is none.
const fs = require('fs');
const path = require('path');
const folder = fs.mkdtempSync(path.join(require('os').tmpdir(), 'bom-'));
for (const text of ['\ufeffmodule.exports = 1', '#!sh\nmodule.exports = 2', '\ufeff#!sh\nmodule.exports = 3']) {
  const file = path.join(folder, `${text.length}.js`);
  fs.writeFileSync(file, text);
  try { console.log(require(file)); } catch (err) { console.log(err.name, err.message); }
}
