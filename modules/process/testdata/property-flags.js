// The properties of process: how they are defined, and what functions are called.
// Those in `left` are not here, or differ on purpose.
const left = new Set(['stdin', 'stdout', 'stderr', 'title', 'mainModule', 'report', 'moduleLoadList', 'binding', '_linkedBinding', 'dlopen',
  '_getActiveRequests', '_getActiveHandles', 'getActiveResourcesInfo', 'loadEnvFile', 'constrainedMemory', 'availableMemory', 'openStdin',
  'allowedNodeEnvironmentFlags', '_fatalException', '_tickCallback', 'sourceMapsEnabled', 'setSourceMapsEnabled', '_debugProcess', '_debugEnd',
  '_startProfilerIdleNotifier', '_stopProfilerIdleNotifier', 'debugPort', '_preload_modules', 'features', 'argv', 'ppid']);
for (const name of Object.getOwnPropertyNames(process).sort()) {
  if (left.has(name)) continue;
  const d = Object.getOwnPropertyDescriptor(process, name);
  const flags = (d.writable ? 'w' : '-') + (d.enumerable ? 'e' : '-') + (d.configurable ? 'c' : '-');
  const what = d.get ? `${d.get.name} ${d.set && d.set.name}` : typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : typeof d.value;
  console.log(name, flags, what);
}
