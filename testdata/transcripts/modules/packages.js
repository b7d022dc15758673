// Bare names are looked up in the node_modules folders on the way to the root.
'use strict';

console.log(require('plain'));
console.log(require('with-main').name, require('with-main/lib/other').name);
console.log(require('@scope/pkg'));
console.log(require('./nested/deep/from-nested'));
console.log(module.paths.slice(0, 2).map((folder) => require('path').relative(__dirname, folder)));
