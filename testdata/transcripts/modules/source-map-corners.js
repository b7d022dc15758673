// module.SourceMap: the root of sources, entries without sources, the end of the mappings.

const { SourceMap } = require('module');
const log = console.log;
for (const sourceRoot of ['src', 'src/', '/abs', 'http://x/y', 5]) {
	try {
		const m2 = new SourceMap({ version: 3, sourceRoot, sources: ['a.js', '/b.js', 'http://c/d.js', '../e.js'], names: [], mappings: 'AAAA,CCAA,CCAA,CCAA' });
		log(sourceRoot, [0, 1, 2, 3].map((c) => m2.findEntry(0, c).originalSource));
	} catch (e) {
		log(e.message);
	}
}
const m = new SourceMap({ version: 3, sources: ['a'], names: ['n'], mappings: 'A,CAAA;A;;' });
log(m.findEntry(0, 0), m.findEntry(0, 1), m.findEntry(1, 0), m.findOrigin(1, 1));
log(new SourceMap({ version: 3, sources: ['a'], names: ['n'], mappings: 'AAAA;AAAAA,' }).findEntry(1, 0));
log(m.payload === m.payload, new SourceMap({ sources: [null], names: [], mappings: 'AAAA' }).findEntry(0, 0));
