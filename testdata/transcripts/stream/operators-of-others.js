// Operators called as methods of what is no stream, and with new.
const { Readable } = require('stream');
for (const k of ['map', 'toArray', 'every', 'asIndexedPairs', 'compose'])
	try {
		new Readable.prototype[k]();
	} catch (e) {
		console.log(k, e.code, e.message);
	}
(async () => {
	for (const v of [5, {}, undefined, null, () => {}, Symbol('q')]) {
		try {
			console.log(
				await Readable.from([1])
					.flatMap(() => v)
					.toArray(),
			);
		} catch (e) {
			console.log(e.message);
		}
	}
	for (const v of [
		{ [Symbol.asyncIterator]: 5 },
		{ [Symbol.asyncIterator]() {} },
		{
			[Symbol.asyncIterator]() {
				return {};
			},
		},
		{
			[Symbol.asyncIterator]() {
				return { next: 5 };
			},
		},
		{
			[Symbol.asyncIterator]() {
				return {
					next() {
						return 5;
					},
				};
			},
		},
		{
			[Symbol.iterator]() {
				return {
					next() {
						return 5;
					},
				};
			},
		},
		{ [Symbol.iterator]: 7 },
		{
			[Symbol.iterator]() {
				return 1;
			},
		},
	]) {
		for (const k of ['map', 'drop', 'toArray', 'reduce'])
			try {
				let r = Readable.prototype[k].call(v, (x) => x);
				if (r.toArray) r = r.toArray();
				console.log(await r);
			} catch (e) {
				console.log(k, e.name, e.message);
			}
		try {
			console.log(await require('stream/consumers').text(v));
		} catch (e) {
			console.log('consumers', e.name, e.message);
		}
		try {
			const r = await Readable.from([1])
				.flatMap(() => v)
				.toArray();
			console.log(r);
		} catch (e) {
			console.log('flatMap', e.name, e.message);
		}
	}
})();
