// require.resolve: files, builtins, folders to start from, the list of folders.
'use strict';

const path = require('path');

const short = (file) => path.relative(__dirname, file) || '.';
console.log(short(require.resolve('./folder-main')), short(require.resolve('plain')), require.resolve('net'));
console.log(short(require.resolve('plain', { paths: [path.join(__dirname, 'nested', 'deep')] })));
console.log(short(require.resolve('./entry', { paths: [path.join(__dirname, 'folder-main', 'lib')] })));
console.log(require.resolve.paths('plain').slice(0, 2).map(short));
console.log(require.resolve.paths('./x').map(short), require.resolve.paths('net'));
