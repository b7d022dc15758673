// Every member of the classes of streams on the wrong receiver, and its flags.
const sw = require('stream/web');
const log = console.log;
(async () => {
	for (const n of Object.keys(sw)) {
		if (n === 'ReadableStreamDefaultController') continue;
		const C = sw[n];
		for (const k of Reflect.ownKeys(C.prototype)) {
			if (k === 'constructor' || (typeof k === 'symbol' && !/asyncIterator|toStringTag/.test(String(k)))) continue;
			const d = Object.getOwnPropertyDescriptor(C.prototype, k);
			for (const t of [{}, undefined, C.prototype])
				try {
					const v = d.get ? d.get.call(t) : typeof d.value === 'function' ? d.value.call(t) : d.value;
					log(n, String(k), typeof t, await v);
				} catch (e) {
					log(n, String(k), typeof t, e.name, e.code, e.message);
				}
			log(n, String(k), d.enumerable, d.configurable, d.writable, d.value && d.value.name, d.value && d.value.length, d.get && d.get.name);
		}
	}
})();
