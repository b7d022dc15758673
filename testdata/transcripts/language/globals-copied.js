// What freezes, copies and proxies the global object finds data properties.
const show = (d) => d && Object.keys(d).map((k) => `${k}:${typeof d[k] === 'boolean' ? d[k] : typeof d[k]}`).join(' ');
const out = [];
const proxy = new Proxy(globalThis, {});
out.push(show(Object.getOwnPropertyDescriptor(proxy, 'console')));
const copy = { ...globalThis };
out.push(typeof copy.setTimeout, copy.setTimeout === setTimeout, show(Object.getOwnPropertyDescriptor(copy, 'setTimeout')));
out.push(Object.entries(globalThis).filter(([k, v]) => typeof v === 'function' && k !== 'fetch').map(([k]) => k).join());
out.push(typeof Object.assign({}, globalThis).clearTimeout);
for (const line of out) console.log(line);
console.log(require('util').inspect(globalThis, { depth: 0 }).includes('setTimeout: [Function: setTimeout]') || require('util').inspect(globalThis, { depth: 1 }).includes('[Function: setTimeout]'));
Object.seal(globalThis);
console.log(show(Object.getOwnPropertyDescriptor(globalThis, 'setInterval')));
