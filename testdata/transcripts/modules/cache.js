// A module runs once; deleting it from the cache lets it run again.
'use strict';

const first = require('./shapes/counter');
first.mine = true;
console.log(require('./shapes/counter') === first, require('./shapes/../shapes/counter.js').mine);
const file = require.resolve('./shapes/counter');
console.log(require.cache[file].exports === first, require.cache[file].loaded, Object.keys(require.cache).length);
console.log(delete require.cache[file]);
const second = require('./shapes/counter');
console.log(second === first, second);

require.cache[file] = { exports: 'planted', loaded: true, id: file, filename: file, children: [], paths: [] };
console.log(require('./shapes/counter'));
console.log(Object.getPrototypeOf(require.cache), require('module')._cache === require.cache);
