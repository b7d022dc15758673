// The exports and the properties of the classes. What Node keeps under symbols of its
// own is left out.
const hooks = require('perf_hooks');
const flags = (d) => (d.enumerable ? 'E' : '-') + (d.configurable ? 'C' : '-') + ('value' in d ? (d.writable ? 'W' : '-') : '');
const kind = (d) => {
	if (!('value' in d)) return `accessor ${d.get?.name} ${d.set?.name}`;
	return typeof d.value === 'function' ? `function ${d.value.name} ${d.value.length}` : typeof d.value;
};
const list = (indent, o) => {
	for (const key of Reflect.ownKeys(o)) {
		if (/^Symbol\((k[A-Z]|messaging|performance)/.test(String(key))) continue;
		const d = Object.getOwnPropertyDescriptor(o, key);
		console.log(indent, String(key), kind(d), flags(d));
	}
};
list('', hooks);
list('', hooks.constants);
for (const c of Object.values(hooks).filter((v) => typeof v === 'function' && 'prototype' in v && /^P/.test(v.name))) {
	console.log(c.name, Object.getPrototypeOf(c).name);
	list(' ', c);
	list('  ', c.prototype);
}
for (const h of [hooks.createHistogram(), hooks.monitorEventLoopDelay()]) {
	for (let p = Object.getPrototypeOf(h); p !== Object.prototype; p = Object.getPrototypeOf(p)) {
		console.log(p.constructor.name);
		list(' ', p);
	}
}
console.log(Object.keys(performance.nodeTiming).slice(0, 11), Object.keys(performance.toJSON()));
console.log(performance === hooks.performance, typeof performance.now(), performance.timeOrigin > 1e12);
