// flags: ["-C", "dev", "-C", "special"]
const fs = require('fs');
const path = require('path');
const os = require('os');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'flags-'));
const write = (name, text) => {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
};
write('node_modules/a/package.json', JSON.stringify({
  exports: { special: './special.js', dev: './dev.js', default: './default.js' },
}));
for (const name of ['special', 'dev', 'default']) write(`node_modules/a/${name}.js`, `module.exports = '${name}';`);
write('main.js', "console.log(require('a')); import('a').then((m) => console.log(m.default));");
require(path.join(folder, 'main.js'));
