// Lists of folders that have holes or end where they should not.
const Module = require('module');
function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message.split('\n')[0]);
  }
}
attempt('resolve', () => require.resolve('not-there', { paths: [, 'a'] }));
attempt('resolve a number', () => require.resolve('not-there', { paths: [5] }));
attempt('load', () => Module._load('not-there', { paths: [, 'a'], id: 'id', filename: '/x/y' }));
attempt('node_modules', () => Module._nodeModulePaths());
attempt('lookup', () => Module._resolveLookupPaths('not-there', { paths: [, 'a'] }).slice(0, 2));
