// push, unshift and read: what they return, how often _read is called, and what encodings do.
const { Readable, Writable, Transform, PassThrough, Duplex, Stream } = require('stream');
const log = console.log;
{
	const r = new Readable({ objectMode: true, highWaterMark: 6, read() {} });
	log([1, 2, 3, 4, 5, 6, 7].map((x) => r.push(x)));
}
{
	let calls = 0;
	const r = new Readable({
		highWaterMark: 16,
		encoding: 'utf8',
		read() {
			calls++;
		},
	});
	log(
		[1, 2, 3, 4].map(() => r.push('abcde')),
		r.readableLength,
		calls,
		r.read(),
		calls,
	);
}
{
	const r = new Readable({ highWaterMark: 0, read() {} });
	log(r.push(), r.push(), r.push(), r.push(undefined));
	r.on('error', (e) => log('err', e.message));
}
{
	let calls = 0,
		max = 0,
		chunks = 0;
	const r = new Readable({
		read() {
			max = Math.max(max, this.readableLength);
			if (++calls === 11) return this.push(null);
			this.push(Buffer.alloc(65500));
			for (let i = 0; i < 40; i++) this.push(Buffer.alloc(1024));
		},
	});
	const w = new Writable({
		write(c, e, cb) {
			chunks++;
			setImmediate(cb);
		},
	});
	r.pipe(w);
	w.on('finish', () => log('greedy reads', calls, max, chunks));
}
{
	let calls = 0;
	const r = new Readable({
		highWaterMark: 100,
		read() {
			calls++;
		},
	});
	for (let i = 0; i < 10; i++) r.push(Buffer.alloc(200));
	r.on('data', () => r.pause());
	r.resume();
	setImmediate(() => log('full', calls));
}
{
	let n = 0;
	const r = new Readable({
		read() {
			if (n++ < 262144) this.push('x');
			else this.push(null);
		},
	});
	let l = 0;
	r.on('data', (d) => {
		l += d.length;
	});
	r.on('end', () => log('one byte each', l));
}
{
	let calls = 0,
		readables = 0;
	const sizes = [];
	const r = new Readable({
		read() {
			calls++;
			this.push(Buffer.alloc(8192));
		},
	});
	r.on('readable', () => {
		readables++;
		const d = r.read();
		sizes.push(d && d.length);
		if (readables === 11) {
			log('readable sizes', sizes, calls);
			r.removeAllListeners('readable');
			r.destroy();
		}
	});
}
{
	let calls = 0;
	const r = new Readable({
		highWaterMark: 2,
		read() {
			if (calls++ === 0) this.push(Buffer.alloc(5000));
			else this.push(null);
		},
	});
	log('more than there is', r.read(5000), r.readableHighWaterMark);
	r.on('readable', () => {
		const d = r.read(5000);
		if (d) log('more than there is', d.length, calls, r.readableHighWaterMark);
	});
	r.on('end', () => log('more than there is end', calls));
}
{
	const r = new Readable({ highWaterMark: 0, read() {} });
	r.read('1');
	log('read of a string', r.readableHighWaterMark);
	r.read('1.0');
	log(r.readableHighWaterMark);
	r.read('abc');
	r.read({});
	log(r.readableHighWaterMark);
}
try {
	new Readable({ read() {} }).read(0x40000001);
} catch (e) {
	log('too much', e.name, e.code, e.message);
}
{
	const r = new Readable({
		highWaterMark: 0,
		read() {
			log('read(0) _read');
		},
	});
	r.read(0);
}
{
	let n = 0;
	const out = [];
	const r = new Readable({
		read() {
			if (n++ < 12) setImmediate(() => this.push(Buffer.alloc(1 << 20)));
			else this.push(null);
		},
	});
	r.on('readable', () => {
		let d;
		while ((d = r.read(10485760)) !== null) out.push(d.length);
	});
	r.on('end', () => log('large', out));
}
{
	let n = 0,
		total = 0;
	const r = new Readable({
		highWaterMark: 50,
		read() {
			if (n++ < 50) this.push(Buffer.alloc(20));
			else this.push(null);
		},
	});
	r.on('readable', () => {
		let d;
		while ((d = r.read(Math.min(100, 1000 - total))) !== null) {
			total += d.length;
			if (total === 1000) break;
		}
	});
	r.on('end', () => log('exact', total));
}
{
	let c = 0;
	const r = new Readable({
		objectMode: true,
		highWaterMark: 6,
		read() {
			c++;
		},
	});
	for (let i = 0; i < 8; i++) r.push(i);
	const cs = [];
	for (let i = 0; i < 9; i++) {
		cs.push([r.read(3), c]);
	}
	log('objects', cs);
}
{
	let c = 0;
	const r = new Readable({
		objectMode: true,
		read() {
			c++;
		},
	});
	[false, 0, '', 'ab', 'cd'].forEach((x) => r.push(x));
	r.push(null);
	const got = [];
	r.on('data', (d) => got.push(d));
	r.on('end', () => log('falsy', got, c));
}
{
	const r = new Readable({ read() {} });
	r.push(new Uint8Array([65]));
	r.unshift(new Uint8Array([66]));
	log('bytes', r.read());
	r.setEncoding('latin1');
	r.push(new Uint8Array([65]));
	r.unshift(new Uint8Array([66]));
	log(r.read());
}
{
	const r = new Readable({ objectMode: true, read() {} });
	r.push('p');
	r.unshift(1);
	r.unshift(2);
	log('unshift', r.read(), r.read(), r.read());
	const q = new Readable({ read() {} });
	q.push('x');
	q.unshift('6162', 'hex');
	log(q.read());
}
for (const enc of ['utf8', 'binary', 'hex', 'base64']) {
	const r = new Readable({ encoding: 'base64', read() {} });
	r.unshift('abc', enc);
	log('base64', enc, r.read());
	const s = new Readable({ read() {} });
	s.setEncoding('base64');
	s.push('abc', enc);
	log(s.read(), s.read());
}
{
	const r = new Readable({ defaultEncoding: 'hex', read() {} });
	r.push('6162');
	r.push('6162', 'utf8');
	log('default encoding', r.read());
}
try {
	new Readable({ defaultEncoding: 'my invalid encoding' });
} catch (e) {
	log(e.name, e.code, e.message);
}
{
	const r = new Readable({ read() {} });
	r.setEncoding(null);
	log('set encoding', r.readableEncoding);
	r.setEncoding();
	log(r.readableEncoding);
	try {
		r.setEncoding('bad');
	} catch (e) {
		log(e.code, e.message);
	}
}
{
	const r = new Readable({ encoding: 'utf8', read() {} });
	const b = Buffer.from('€¢');
	r.on('data', (d) => log('split character', d));
	r.push(b.subarray(0, 2));
	r.push(b.subarray(2, 4));
	r.push(b.subarray(4));
}
for (const m of ['push', 'unshift']) {
	const r = new Readable({ read() {} });
	let n = 0;
	r.on('data', (d) => {
		if (n++ < 3) {
			log('push in data', m, r.readableLength);
			r[m]('abc');
			log(r.readableLength);
		} else log('done', String(d));
	});
	r.push('abc');
}
{
	const r = new Readable({ read() {} });
	r.push('abc');
	r.push(null);
	r.on('readable', function f() {
		r.removeListener('readable', f);
		const c = r.read();
		r.unshift(c);
		r.on('data', (d) => log('unshift in readable', String(d)));
		r.on('end', () => log('unshift in readable end'));
	});
}
