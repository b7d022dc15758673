// The properties of the classes: names, kinds, flags, order. What Node keeps under
// symbols of its own is left out.
const flags = (d) => (d.enumerable ? 'E' : '-') + (d.configurable ? 'C' : '-') + ('value' in d ? (d.writable ? 'W' : '-') : '');
const kind = (d) => {
	if (!('value' in d)) return `accessor ${d.get?.name} ${d.get?.length} ${d.set?.name} ${d.set?.length}`;
	return typeof d.value === 'function' ? `function ${d.value.name} ${d.value.length}` : typeof d.value;
};
const own = /^Symbol\((k[A-Z]|messaging|nodejs\.internal)/;
for (const c of [Event, CustomEvent, EventTarget, DOMException, AbortController, AbortSignal, MessageEvent, BroadcastChannel]) {
	console.log(c.name, c.length, Object.getPrototypeOf(c).name, Object.getPrototypeOf(c.prototype)?.constructor.name);
	for (const o of [c, c.prototype]) {
		for (const key of Reflect.ownKeys(o)) {
			if (own.test(String(key))) continue;
			const d = Object.getOwnPropertyDescriptor(o, key);
			console.log(o === c ? ' ' : '   ', String(key), kind(d), flags(d));
		}
	}
}
