// module.SourceMap: entries, origins, sections, and what it refuses.

const { SourceMap, findSourceMap } = require('module');
const log = console.log;
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : String(e);
const t = (n, f) => {
	try {
		log(n, f());
	} catch (e) {
		log(n, show(e));
	}
};
const payload = { version: 3, file: 'out.js', sourceRoot: '', sources: ['a.js', 'b.js'], sourcesContent: ['x', null], names: ['foo', 'bar'], mappings: 'AAAA,IAAIA;EACF,GCAIC;;AACA' };
const m = new SourceMap(payload);
log(m.payload, m.payload === payload, m.lineLengths, m);
for (const [l, c] of [[0, 0], [0, 3], [0, 4], [0, 100], [1, 0], [1, 2], [1, 5], [1, 9], [2, 0], [3, 0], [9, 9], [-1, 0], [0, -1], ['x', 0], [void 0, void 0]]) t(`entry ${l} ${c}`, () => m.findEntry(l, c));
for (const [l, c] of [[1, 1], [1, 5], [2, 3], [2, 6], [4, 1], [0, 0], [9, 9], [1, 100], ['x', 1], [void 0, 1]]) t(`origin ${l} ${c}`, () => m.findOrigin(l, c));
for (const v of [void 0, null, 5, 'x', {}, { version: 2 }, { mappings: 5, sources: [] }, { mappings: '!!', sources: ['a'], version: 3, names: [] }, { sections: [{ offset: { line: 0, column: 0 }, map: payload }, { offset: { line: 10, column: 2 }, map: payload }], version: 3 }]) t('new', () => {
	const s = new SourceMap(v);
	return [s.findEntry(0, 4), s.findEntry(10, 6), s.findEntry(11, 2)];
});
const withLengths = new SourceMap(payload, { lineLengths: [5, 6] });
log(withLengths.lineLengths);
t('bad lengths', () => new SourceMap(payload, { lineLengths: 5 }).lineLengths);
t('call', () => SourceMap(payload));
for (const v of [void 0, 5, 'nope', {}]) t('find', () => findSourceMap(v));
