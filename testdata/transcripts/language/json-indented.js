// JSON over several lines: what is empty, how deep, by which gap.
const values = [
	[], {}, [[]], [{}], { a: [], b: 1 }, { a: {}, b: [1] }, [[], [[]], {}, [{}], 'a'], { list: [], of: [{ x: [] }, { y: {} }], 'q"\\:[{': ',]}' },
	{ a: [undefined, () => 1], b: undefined, c: new Date(0), d: [null, [true, [1.5]]], e: '\u{1f600}\ud800\n' }, 'text', null, 5,
];
for (const gap of [2, '--', '\t', 1.9, 0, '', 12, 'a long gap of more', -1, null, true, {}, new Number(3), new String('é'), NaN]) console.log(JSON.stringify(values.slice(0, 8), null, gap));
for (const value of values) console.log(JSON.stringify(value, null, 1));
console.log(JSON.stringify({ a: [], b: [1, 2], c: 'x' }, ['a', 'b'], 2));
console.log(JSON.stringify({ a: [], b: [1, 2], c: 'x' }, (key, value) => key === 'b' ? [[], value.length] : value, 2));
console.log(JSON.stringify(undefined, null, 2), JSON.stringify({ toJSON: () => [[]] }, null, 2));
try { JSON.stringify({ a: [], b: 1n }, null, 2) } catch (e) { console.log(e.message) }
try { const a = { l: [] }; a.l.push([], a); JSON.stringify(a, null, 2) } catch (e) { console.log(e.message) }
