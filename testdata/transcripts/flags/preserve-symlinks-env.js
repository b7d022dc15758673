// flags: []
// env: ["NODE_PRESERVE_SYMLINKS=1"]
const fs = require('fs');
const path = require('path');
const os = require('os');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'flags-'));
const write = (name, text) => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
write('real/a.js', "module.exports = [__filename, require('./b')].flat().map((f) => require('path').relative(process.env.FOLDER, f));");
write('real/b.js', 'module.exports = __filename;');
write('beside/b.js', 'module.exports = __filename;');
fs.symlinkSync('real', path.join(folder, 'link'), 'dir');
fs.symlinkSync('../real/a.js', path.join(folder, 'beside', 'a.js'));
process.env.FOLDER = folder;
console.log(require(path.join(folder, 'link/a.js')));
console.log(require(path.join(folder, 'beside/a.js')));
