// The properties of process and of the global object have their order; those that Sluice has not are left out.

const internals = ['_fatalException', '_tickCallback', '_debugProcess', '_debugEnd', '_startProfilerIdleNotifier',
  '_stopProfilerIdleNotifier', '_preload_modules'];
console.log(Object.keys(process).filter((name) => !internals.includes(name)).join(' '));
console.log(Object.keys(globalThis).filter((name) => name !== 'fetch').join(' '));
for (const name of ['release', 'features', 'versions', 'config', 'exitCode', '_exiting']) {
  const { enumerable, configurable, writable } = Object.getOwnPropertyDescriptor(process, name);
  console.log(name, enumerable, configurable, writable);
}
console.log(Object.getOwnPropertyDescriptor(process.release, 'name'));
console.log(require('zlib').constants.Z_MAX_CHUNK);
