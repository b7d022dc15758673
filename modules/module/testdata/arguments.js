// What require, require.resolve and their like refuse.
const Module = require('module');
function attempt(f) {
  try {
    console.log(JSON.stringify(f()));
  } catch (err) {
    console.log(err.name, err.code, JSON.stringify(err.message.replaceAll(__dirname, '<dir>')), Object.keys(err).join());
  }
}
for (const id of [undefined, '', null, {}, 5]) attempt(() => require(id));
for (const id of [undefined, '', null]) attempt(() => require.resolve(id));
attempt(() => require.resolve.paths());
for (const id of ['node:foo', 'node:', 'node:sqlite', '/nope', './x\0y', 'a b', '.', '..']) attempt(() => require(id));
attempt(() => require.resolve('node:foo'));
for (const paths of ['x', ['/tmp'], [5]]) attempt(() => require.resolve('./arguments', { paths }));
attempt(() => require.resolve('path', { paths: [] }));
attempt(() => require.resolve('x', { paths: [] }));
attempt(() => require.resolve('./arguments', { paths: [__dirname] }).slice(__dirname.length));
for (const options of [{}, null, 5]) attempt(() => require.resolve('./arguments', options).slice(__dirname.length));
for (const file of [undefined, 'x', './x', 'http://x/']) attempt(() => Module.createRequire(file));
attempt(() => Module.createRequire('file:///a/x.js').resolve.paths('x').slice(0, 2));
attempt(() => Module.createRequire('/a/b/').resolve.paths('./x'));
for (const id of ['events', 'node:events', 'test', 5, './events']) attempt(() => Module.isBuiltin(id));
attempt(() => module.require());
attempt(() => module.load('/x'));
attempt(() => new Module('x').load('/x'));
