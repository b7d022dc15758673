// The order of strings in English, with the options of localeCompare.
const pairs = [['a', 'b'], ['a', 'A'], ['a', 'á'], ['A', 'á'], ['', 'a'], ['résumé', 'resume'], ['2', '10'], ['file10', 'file9'], ['File10', 'file010'], ['a', 'a\u0301'], ['á', 'a\u0301'], ['b', 'A'], ['same', 'same']];
for (const options of [
	undefined, {}, { numeric: true }, { numeric: false }, { sensitivity: 'base' }, { sensitivity: 'accent' }, { sensitivity: 'case' }, { sensitivity: 'variant' },
	{ numeric: true, sensitivity: 'base' }, { sensitivity: 'x' }, null, 5,
]) {
	try {
		console.log(JSON.stringify(options), pairs.map(([a, b]) => `${a.localeCompare(b, 'en', options)} ${b.localeCompare(a, undefined, options)}`).join(', '));
	} catch (err) {
		console.log(JSON.stringify(options), err.name, err.message);
	}
}
console.log(['img12.png', 'img10.png', 'IMG2.png', 'img1.png', 'img02.png'].sort((a, b) => a.localeCompare(b, undefined, { numeric: true, sensitivity: 'base' })).join());
for (const [value, ...args] of [['a', 'b', 'x'], ['a', 'b', null], ['a', 'b', []], [null, 'a'], ['a'], [5, 10]]) {
	try {
		console.log(String.prototype.localeCompare.call(value, ...args));
	} catch (err) {
		console.log(err.name, err.message);
	}
}
