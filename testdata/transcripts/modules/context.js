// What a module sees of itself.
'use strict';

const path = require('path');

const child = require('./shapes/context');
console.log(child.names, child.same, child.isMain, child.parent);
console.log(path.basename(__filename), path.basename(__dirname), this === module.exports, arguments.length);
console.log(require.main === module, module.id, module.loaded, module.parent, module.children.length);
console.log(module.filename === __filename, module.path === __dirname, child.module.id === child.module.filename);
console.log(module.children[0] === child.module, child.module.loaded, child.module.children);
console.log(module.constructor === require('module'), typeof module.require, module.require('path') === path);
console.log(Object.keys(require), require.length, require.resolve.length);
setImmediate(() => console.log('later', module.loaded));
