// Global variables look the same from the first moment on, whatever looks at them first.
const names = ['console', 'setTimeout', 'clearInterval', 'queueMicrotask', 'structuredClone', 'WeakRef', 'FinalizationRegistry'];
const show = (d) => d && Object.keys(d).map((k) => `${k}:${typeof d[k] === 'boolean' ? d[k] : typeof d[k]}`).join(' ');
const own = Object.getOwnPropertyDescriptor;

look();
function look() {
  const out = [];
  const say = (...args) => out.push(args.join(' '));
  // Each looks at a variable that nothing has touched.
  say(1, show(Reflect.getOwnPropertyDescriptor(globalThis, 'setInterval')));
  say(2, globalThis.__lookupGetter__('setImmediate'), globalThis.__lookupSetter__('setImmediate'));
  const inheriting = Object.create(globalThis);
  inheriting.clearImmediate = 1;
  say(3, show(own(inheriting, 'clearImmediate')), typeof clearImmediate);
  say(4, Object.keys(globalThis).filter((k) => k !== 'fetch' && k !== 'crypto').join());
  for (const name of names) say(5, name, show(own(globalThis, name)));
  say(6, show(Object.getOwnPropertyDescriptors(globalThis).clearTimeout));
  for (const line of out) console.log(line);
}
console.log(Object.keys(console).length > 20, console.log.name, setTimeout.name, setTimeout.length);
