// openAsBlob: what it takes, what the Blob gives, and what it says when the file has changed.

const fs = require('fs'), path = require('path'), os = require('os');
const show = (e) => e && e.name ? `${e.name} ${e.code} ${String(e.message).replace(dir, '<tmp>')}${e.cause ? ' cause ' + e.cause : ''}` : e;
const log = console.log;
const p = async (n, q) => {
	try {
		log(n, await q());
	} catch (e) {
		log(n, show(e));
	}
};
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'blob-'));
const f = path.join(dir, 'a.txt');
fs.writeFileSync(f, 'hello world');
process.on('warning', (w) => log(w.name, w.message));
(async () => {
	log(fs.openAsBlob.length, fs.openAsBlob.name, fs.promises.openAsBlob);
	const b = await fs.openAsBlob(f);
	log(b, b.size, b.type, b instanceof Blob, b instanceof File);
	log(await b.text(), await b.slice(2, 5).text(), (await b.arrayBuffer()).byteLength);
	const b2 = await fs.openAsBlob(f, { type: 'text/PLAIN' });
	log(b2.type, b2);
	const s = b.stream();
	const r = s.getReader();
	log(await r.read(), await r.read());
	for (const o of [null, 5, 'x', { type: 5 }, { type: null }, { type: '' }, []]) await p('opt', () => fs.openAsBlob(f, o));
	for (const o of [null, 5, void 0, {}, '', 'a\0b']) await p('path', () => fs.openAsBlob(o));
	await p('missing', () => fs.openAsBlob(path.join(dir, 'none')));
	await p('buf', () => fs.openAsBlob(Buffer.from(f)));
	await p('url', () => fs.openAsBlob(require('url').pathToFileURL(f)));
	fs.writeFileSync(f, 'changed content longer');
	await p('changed', () => b.text());
	await p('changed', () => b.arrayBuffer());
	await p('changed slice', () => b.slice(1, 3).text());
	await p('stream', async () => {
		for await (const c of b.stream()) log(c);
	});
	const st = fs.statSync(f);
	fs.writeFileSync(f, 'hello world');
	await p('back', () => b.text());
	fs.unlinkSync(f);
	await p('gone', () => b.text());
	const big = path.join(dir, 'big');
	fs.writeFileSync(big, Buffer.alloc(2e5, 1));
	const bb = await fs.openAsBlob(big);
	const sizes = [];
	for await (const c of bb.stream()) sizes.push(c.length);
	log(sizes);
	log(sizes.length);
	const nb = new Blob(['<', bb.slice(0, 3), '>']);
	log(nb.size, await nb.arrayBuffer());
	await p('clone', () => structuredClone(bb));
	const e = path.join(dir, 'empty');
	fs.writeFileSync(e, '');
	const eb = await fs.openAsBlob(e);
	log(eb.size, await eb.text());
	const mem = [];
	for await (const c of new Blob([Buffer.alloc(2e5)]).stream()) mem.push(c.length);
	log(mem);
	fs.rmSync(dir, { recursive: true });
})();
