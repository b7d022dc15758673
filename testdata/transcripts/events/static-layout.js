// The properties of the module, in order.
const events = require('events');
for (const key of Reflect.ownKeys(events)) {
	const d = Object.getOwnPropertyDescriptor(events, key);
	const v = d.value;
	const kind = 'value' in d ? (typeof v === 'function' ? `function ${v.name} ${v.length}` : typeof v) : `accessor ${d.get?.name} ${d.set?.name}`;
	console.log(String(key), kind, d.enumerable, d.configurable, d.writable);
}
