// readableWebStream of a FileHandle: chunks, bytes, close, the lock.

const fs = require('fs'), path = require('path'), os = require('os');
const log = console.log;
const show = (e) => e && e.name ? `${e.name} ${e.code} ${e.message}` : e;
const p = async (n, q) => {
	try {
		log(n, await q());
	} catch (e) {
		log(n, show(e));
	}
};
process.on('warning', (w) => log('warning', w.name, w.message));
(async () => {
	const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'blob-'));
	const f = path.join(dir, 'f');
	fs.writeFileSync(f, 'hello world');
	const open = () => fs.promises.open(f);
	{
		const h = await open();
		log(h.readableWebStream.length, h.readableWebStream.name);
		const s = h.readableWebStream();
		log(s);
		const got = [];
		for await (const c of s) got.push(c);
		log(got, got[0]?.constructor.name);
		log(h.fd >= 0);
		await p('again', () => h.readableWebStream());
		await h.close();
		log(s);
	}
	for (const o of [null, 5, {}, { type: 'bytes' }, { type: 'x' }, { type: void 0 }, { type: null }, { autoClose: true }]) {
		const h = await open();
		await p('opt', async () => {
			const s = h.readableWebStream(o);
			log(s);
			const got = [];
			for await (const c of s) got.push(c.byteLength);
			return got.join();
		});
		log(h.fd >= 0);
		await h.close();
	}
	{
		const h = await open();
		const s = h.readableWebStream({ type: 'bytes' });
		const r = s.getReader({ mode: 'byob' });
		await p('byob', () => r.read(new Uint8Array(4)));
		await p('byob', () => r.read(new Uint8Array(40)));
		await p('byob', () => r.read(new Uint8Array(4)));
		await h.close();
		await p('closed', () => r.closed);
	}
	{
		const h = await open();
		const s = h.readableWebStream();
		const r = s.getReader();
		await h.close();
		await p('read', () => r.read());
		await p('closed', () => r.closed);
	}
	{
		const h = await open();
		const s = h.readableWebStream();
		await p('cancel', () => s.cancel('x'));
	}
	{
		const h = await open();
		await h.close();
		await p('closed handle', () => h.readableWebStream());
	}
	{
		fs.writeFileSync(f, Buffer.alloc(2e5));
		const h = await open();
		const got = [];
		for await (const c of h.readableWebStream()) got.push(c.byteLength);
		log(got);
		await h.close();
		const h2 = await open();
		const got2 = [];
		for await (const c of h2.readableWebStream({ type: 'bytes' })) got2.push(c.byteLength);
		log(got2);
		await h2.close();
	}
	{
		const h = await open();
		await h.read(Buffer.alloc(10));
		const got = [];
		for await (const c of h.readableWebStream()) got.push(c.byteLength);
		log(got);
		await h.close();
	}
	{
		const h = await open();
		const s = h.readableWebStream();
		const q = h.close();
		log(h.fd);
		await q;
		await p('r', () => s.getReader().read());
	}
	{
		const h = await open();
		const s = h.readableWebStream();
		const r = s.getReader();
		const rd = r.read();
		const q = h.close();
		await p('rd', () => rd);
		await q;
		await p('rest', async () => {
			let n = 0;
			for (; ; ) {
				const { done, value } = await r.read();
				if (done) return n;
				n += value.byteLength;
			}
		});
	}
	fs.rmSync(dir, { recursive: true });
})();
