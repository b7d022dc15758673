// The names, lengths and flags of what the module has.
const dc = require('diagnostics_channel');
function show(name, object) {
	for (const key of Object.getOwnPropertyNames(object).sort()) {
		const d = Object.getOwnPropertyDescriptor(object, key);
		const what = typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : typeof d.value;
		console.log(name, key, what, Boolean(d.get), d.writable, d.enumerable, d.configurable);
	}
}
show('exports', dc);
console.log(Object.keys(dc));
show('Channel', dc.Channel);
show('Channel.prototype', dc.Channel.prototype);
show('TracingChannel.prototype', Object.getPrototypeOf(dc.tracingChannel('x')));
