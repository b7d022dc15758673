// Slices of Blobs, and which Blobs of files can be cloned.

const log = console.log;
const tick = () => new Promise(setImmediate);
(async () => {
	const fs = require('fs'), path = require('path'), os = require('os');
	const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'b-'));
	const f = path.join(dir, 'f');
	fs.writeFileSync(f, 'abcdef');
	const b = await fs.openAsBlob(f);
	const t = (n, g) => {
		try {
			log(n, g());
		} catch (e) {
			log(n, e.name, e.code, e.message);
		}
	};
	t('slice clone', () => structuredClone(b.slice(1)));
	t('clone', () => structuredClone(b));
	t('wrapped', () => structuredClone(new Blob([b])));
	const bl = new Blob(['abc', 'def']);
	for (const a of [[], [1], [1, 4], [-2], [0, -1], [4, 2], [10]]) log(a, await bl.slice(...a).text());
	fs.rmSync(dir, { recursive: true });
})();
