// Replaced functions of Module take effect.
const path = require('path');
const Module = require('module');
const log = [];
for (const name of ['_load', '_resolveFilename', '_findPath', '_nodeModulePaths', '_resolveLookupPaths']) {
  const original = Module[name];
  Module[name] = function (...args) {
    log.push(`${name} ${path.basename(String(args[0]))}`);
    return original.apply(this, args);
  };
}
for (const name of ['require', 'load', '_compile']) {
  const original = Module.prototype[name];
  Module.prototype[name] = function (...args) {
    log.push(`${name} ${path.basename(this.id)}`);
    return original.apply(this, args);
  };
}
console.log(require('./parts/child'));
console.log(log);

const load = Module._load;
Module._load = (request, ...rest) => (request === 'made-up' ? { madeUp: true } : load(request, ...rest));
console.log(require('made-up'));
Module._load = load;

Module._extensions['.js'] = ((js) => (module, filename) => {
  const compile = module._compile;
  module._compile = (code, file) => compile.call(module, code.replace('child', 'changed'), file);
  js(module, filename);
})(Module._extensions['.js']);
delete require.cache[require.resolve('./parts/child')];
console.log(require('./parts/child'));

const { wrap } = Module;
Module.wrap = (code) => wrap('exports.wrapped = true;' + code);
console.log(require('./parts/wrapped'));
Module.wrap = wrap;
Module.wrapper[0] += 'exports.again = true;';
delete require.cache[require.resolve('./parts/wrapped')];
console.log(require('./parts/wrapped'));
