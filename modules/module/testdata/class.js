// The class Module, its statics, its instances.
const Module = require('module');
function describe(object) {
  for (const key of Reflect.ownKeys(object)) {
    if (typeof key === 'symbol' && !key.description.startsWith('kIs')) continue;
    const d = Object.getOwnPropertyDescriptor(object, key);
    const flags = (d.enumerable ? 'e' : '-') + (d.configurable ? 'c' : '-') + (d.writable ? 'w' : '-');
    if (typeof d.value === 'function') console.log(String(key), flags, 'function', d.value.name, d.value.length);
    else console.log(String(key), flags, 'value' in d ? typeof d.value : `${d.get.name} ${d.set?.name}`);
  }
}
describe(module);
describe(Module.prototype);
const statics = '_cache _pathCache _extensions globalPaths wrap wrapper isBuiltin _findPath _nodeModulePaths _resolveLookupPaths ' +
  '_load _resolveFilename createRequire _initPaths _preloadModules Module builtinModules runMain';
describe(Object.fromEntries(statics.split(' ').map((name) => [name, Module[name]])));
for (const name of statics.split(' ')) {
  const d = Object.getOwnPropertyDescriptor(Module, name);
  console.log(name, d.enumerable, d.configurable, d.writable);
}
console.log(Object.keys(require), require.name, require.length, require.resolve.length, require.resolve.paths.length);
console.log(Module === Module.Module, Object.isFrozen(Module.builtinModules), Object.getPrototypeOf(Module._extensions));
console.log(Module.wrapper, Module.wrap('x'));

const made = new Module('/a/b.js', module);
console.log(Object.keys(made), made.id, made.path, made.filename, made.loaded, made.parent === module, module.children.length);
console.log(new Module().id === '', new Module('x').parent, module.parent, module.isPreloading);
made.parent = 5;
console.log(made.parent);

const virtual = new Module('m');
virtual.filename = '/zz/m.js';
virtual.paths = [];
console.log(virtual._compile('exports.a = [__filename, __dirname, require.main === module]; return 7', '/zz/m.js'), virtual.exports);
console.log(Module._nodeModulePaths('/a/b/node_modules/c'), Module._resolveLookupPaths('./x'), Module._resolveLookupPaths('events'));
console.log(Module._findPath('arguments', [__dirname]).slice(__dirname.length), Module._findPath('none', [__dirname]));
console.log(Module._load('events') === require('events'), Module._resolveFilename('./class', module) === __filename);
