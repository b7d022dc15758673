// A global variable that was never read is replaced, redefined, deleted and sealed like any other.
const out = [];
const show = (d) => d && Object.keys(d).map((k) => `${k}:${typeof d[k] === 'boolean' ? d[k] : typeof d[k]}`).join(' ');
const own = (name) => show(Object.getOwnPropertyDescriptor(globalThis, name));
setInterval = 1;
out.push(own('setInterval'), setInterval);
globalThis.clearInterval = 'x';
out.push(own('clearInterval'), clearInterval);
out.push(delete globalThis.setImmediate, typeof setImmediate, 'setImmediate' in globalThis, own('setImmediate'));
globalThis.setImmediate = 2;
out.push(own('setImmediate'), Object.keys(globalThis).filter((k) => k !== 'fetch' && k !== 'crypto').join());
Object.defineProperty(globalThis, 'clearImmediate', { enumerable: false });
out.push(own('clearImmediate'), typeof clearImmediate);
Object.defineProperty(globalThis, 'clearTimeout', { value: 3 });
out.push(own('clearTimeout'), clearTimeout);
out.push(Reflect.set(globalThis, 'setTimeout', 4), setTimeout, own('setTimeout'));
for (const line of out) console.log(line);
