// The pieces that Blobs of memory and of files are read in; what makes the Blob of a file unreadable.

const fs = require('fs'), path = require('path'), os = require('os');
const log = console.log;
(async () => {
	const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'blob-'));
	const sizes = async (b2) => {
		const s = [];
		for await (const c of b2.stream()) s.push(c.length);
		return s.join();
	};
	log(await sizes(new Blob(['ab', 'cd', Buffer.alloc(1e5), new Blob(['x', 'y'])])));
	log(await sizes(new Blob(['ab', 'cd', Buffer.alloc(1e5)]).slice(1, 5e3)), await sizes(new Blob(['ab', 'cd', 'ef']).slice(2, 5)), await sizes(new Blob()), await sizes(new Blob([''])), await sizes(new Blob(['', 'a', ''])));
	const f = path.join(dir, 'f');
	fs.writeFileSync(f, Buffer.alloc(15e4));
	const b = await fs.openAsBlob(f);
	log(await sizes(b.slice(10, 14e4)), await sizes(new Blob(['ab', b, 'cd', b.slice(0, 5)])), await sizes(b.slice(100, 1e5).slice(10, 7e4)));
	try {
		const q = fs.openAsBlob(5);
		log('no throw');
		q.catch(() => {});
	} catch (e) {
		log('sync', e.code);
	}
	try {
		const q = fs.openAsBlob(f, 5);
		log('no throw');
		q.catch(() => {});
	} catch (e) {
		log('sync', e.code);
	}
	try {
		const q = fs.openAsBlob(path.join(dir, 'no'));
		log('no throw');
		q.catch((e) => log(String(e), Object.keys(e)));
	} catch (e) {
		log('sync', e.code);
	}
	const r = b.stream().getReader({ mode: 'byob' });
	const x = await r.read(new Uint8Array(10));
	log(x.value.length, x.done);
	const y = await r.read(new Uint8Array(1e5));
	log(y.value.length);
	const z = await r.read(new Uint8Array(2e5));
	log(z.value.length);
	await r.cancel();
	log(await r.read(new Uint8Array(4)));
	fs.appendFileSync(f, 'x');
	try {
		await b.text();
	} catch (e) {
		log(String(e), e instanceof DOMException, e instanceof Error, e.code);
	}
	const rd = b.stream().getReader();
	try {
		await rd.read();
	} catch (e) {
		log(e.name, e.message);
	}
	rd.closed.catch((e) => log('closed', e.name));
	const file = new File([b.slice(0, 0)], 'n');
	log(file.size);
	try {
		structuredClone(new Blob([b]));
	} catch (e) {
		log(e.message);
	}
	try {
		log(structuredClone(new Blob(['m', 'n'])));
	} catch (e) {
		log(e.message);
	}
	const id = URL.createObjectURL(b);
	log(require('buffer').resolveObjectURL(id).size);
	URL.revokeObjectURL(id);
	for (const t of ['A/B', 'xé', 'x y']) log(JSON.stringify((await fs.openAsBlob(f, { type: t })).type));
	const b3 = await fs.openAsBlob(f);
	fs.utimesSync(f, /* @__PURE__ */ new Date(0), /* @__PURE__ */ new Date(0));
	try {
		await b3.text();
		log('fine');
	} catch (e) {
		log(e.message);
	}
	fs.chmodSync(f, 384);
	const b4 = await fs.openAsBlob(f);
	fs.chmodSync(f, 420);
	try {
		await b4.text();
		log('fine');
	} catch (e) {
		log(e.message);
	}
	fs.rmSync(dir, { recursive: true });
})();
