// require.extensions loads other kinds of files; createRequire makes a require for another place.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { createRequire, _resolveFilename } = require('module');

console.log(Object.keys(require.extensions));
require.extensions['.upper'] = (module, filename) => {
  module.exports = path.basename(filename).toUpperCase();
};
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'x'));
fs.writeFileSync(path.join(folder, 'file.upper'), '');
fs.writeFileSync(path.join(folder, 'code.js'), 'module.exports = __filename;');
const there = createRequire(path.join(folder, 'none.js'));
console.log(there('./file'), path.relative(folder, there('./code')), typeof _resolveFilename);
console.log(path.relative(folder, there.resolve('./file.upper')));
