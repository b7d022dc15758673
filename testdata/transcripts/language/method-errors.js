// What methods of the language say of a receiver or an argument that is none.
const show = (name, make) => {
	try {
		console.log(name, make());
	} catch (err) {
		console.log(name, err.name, err.message);
	}
};
for (const name of ['trim', 'at', 'slice', 'concat', 'includes', 'indexOf', 'split', 'padStart', 'replace', 'charAt', 'toUpperCase', 'normalize', 'match', 'startsWith', 'substr', 'localeCompare']) {
	show(name, () => String.prototype[name].call(null));
}
for (const name of ['map', 'concat', 'forEach', 'filter', 'reduce', 'at', 'slice', 'join', 'sort', 'toSorted', 'with']) {
	show(name, () => Array.prototype[name].call(undefined));
}
show('with', () => [1].with(5, 1));
show('with', () => [1].with(-2, 1));
show('set', () => new Uint8Array([1]).set([1, 2]));
show('set', () => new Uint8Array(1).set([1], -1));
show('fill', () => Uint8Array.prototype.fill.call([]));
show('getInt8', () => new DataView(new ArrayBuffer(1)).getInt8(-1));
show('BigInt', () => BigInt(NaN));
show('BigInt', () => BigInt(-Infinity));
show('asIntN', () => BigInt.asIntN(-1, 1n));
show('toString', () => BigInt.prototype.toString.call(1));
show('toString', () => 1n.toString(1));
