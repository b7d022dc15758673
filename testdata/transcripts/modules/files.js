// require finds files with and without extension, folders, and by absolute path.
'use strict';

const path = require('path');

console.log(require('./shapes/function.js')(), require('./shapes/function') === require('./shapes/function.js'));
console.log(require('./folder-main'), require('./folder-main/'), require('./folder-main/lib/entry.js'));
console.log(require('./folder-index'), '|', require('./broken-main'));
console.log(require(path.join(__dirname, 'folder-index')) === require('./folder-index/index'));
console.log(require('../modules/folder-index'), require('./shapes/../folder-index'));
console.log(require('./shapes/null'), require('./shapes/replaced'), require('./shapes/returns'));
