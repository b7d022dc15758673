// JSON files are parsed once; a bad one is a SyntaxError that names the file.
'use strict';

const path = require('path');

console.log(require('./json/good.json'), require('./json/good') === require('./json/good.json'));
console.log(require('./json/string.json'));
for (let i = 0; i < 2; i++) {
  try {
    require('./json/bad.json');
  } catch (err) {
    console.log(err.name, err.message.startsWith(path.join(__dirname, 'json', 'bad.json') + ': '));
  }
}
