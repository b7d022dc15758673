// Builtin modules with and without the node: prefix.
'use strict';

for (const name of ['events', 'stream', 'net', 'buffer', 'util', 'path', 'timers', 'string_decoder', 'assert', 'os', 'fs', 'dns', 'url']) {
  console.log(name, require(name) === require('node:' + name), require.resolve(name), require.resolve('node:' + name));
}
console.log(require('process') === process, require('console') === console, require('buffer').Buffer === Buffer);
for (const id of ['node:no-such', 'node:./x', 'node:']) {
  try {
    require(id);
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
const { builtinModules, isBuiltin } = require('module');
console.log(builtinModules.includes('net'), isBuiltin('net'), isBuiltin('node:net'), isBuiltin('./net'), isBuiltin('no-such'));
