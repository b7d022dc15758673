// The flow of a Readable: its flags, 'readable' and 'data' listeners that come and go, the end.
const { Readable, Writable, Transform, PassThrough, Duplex, Stream } = require('stream');
const log = console.log;
const stream = require('stream');
const S = (f) => setTimeout(f, 0);
let q = [];
const T = (f) => q.push(f);
T(() => {
	const r = new Readable({ read() {} });
	log(r.readableFlowing, r.isPaused());
	r.on('data', () => {});
	log(r.readableFlowing);
	r.pause();
	log(r.readableFlowing, r.isPaused());
	r.resume();
	log(r.readableFlowing, r.isPaused());
});
T(() => {
	const r = new Readable({ read() {} });
	r.on('readable', () => {});
	log(r.readableFlowing);
	r.on('data', (d) => log('data', String(d)));
	log(r.readableFlowing);
	r.push('x');
	log('readable and data before');
	r.read();
	log('after');
	r.resume();
	log(r.readableFlowing);
});
T(() => {
	for (const how of ['resume', 'data', 'pipe']) {
		const r = new Readable({ read() {} });
		r.push('a');
		const st = r._readableState;
		if (how === 'resume') r.resume();
		else if (how === 'data') r.on('data', () => log('in', how, st.resumeScheduled));
		else r.pipe(new PassThrough());
		r.on('resume', () => log('resume', how, st.resumeScheduled));
		log(how, st.resumeScheduled);
		process.nextTick(() => log('tick', how, st.resumeScheduled));
	}
});
T(() => {
	const r = new Readable({ read() {} });
	r.on('readable', () => log('batched', String(r.read())));
	process.nextTick(() => {
		r.push('foo');
		process.nextTick(() => {
			r.push('bar');
			setImmediate(() => {
				r.push('quo');
				process.nextTick(() => r.push(null));
			});
		});
	});
});
T(() => {
	const r = new Readable({ read() {} });
	const st = r._readableState;
	log(st.emittedReadable);
	let n = 0;
	r.on('readable', () => {
		log('emittedReadable', st.emittedReadable);
		if (n++ === 0) r.read(0);
		else r.read();
		log(st.emittedReadable);
	});
	r.push('a');
	setImmediate(() => r.push('b'));
	const d = new Readable({ read() {} });
	d.on('data', () => log('d', d._readableState.emittedReadable));
	d.push('x');
});
T(() => {
	const r = new Readable({ read() {} });
	log('readableListening', r._readableState.readableListening);
	r.on('data', () => {});
	log(r._readableState.readableListening);
	const s = new Readable({ read() {} });
	s.on('readable', () => log('in', s._readableState.readableListening));
	s.push('x');
});
T(() => {
	const r = new Readable({ read() {} });
	r.push('x');
	r.push(null);
	r.on('readable', () => {
		log('read(0) only');
		r.read(0);
	});
	r.on('end', () => log('never'));
});
T(() => {
	let n = 0;
	const r = new Readable({
		highWaterMark: 0,
		read() {
			log('_read');
			process.nextTick(() => {
				log('push');
				this.push(n++ === 0 ? 'a' : null);
			});
		},
	});
	r.on('readable', () => {
		log('readable');
		let c = r.read();
		log('read', c && String(c));
		if (c !== null) {
			c = r.read();
			log('read2', c);
		}
	});
	r.on('data', (d) => log('data', String(d)));
	r.on('end', () => log('end'));
});
T(() => {
	const r = new Readable({
		highWaterMark: 0,
		read() {
			log('no mark _read');
		},
	});
	r.on('readable', () => log('readable', r.read()));
	r.on('end', () => log('end'));
	setImmediate(() => r.push(null));
});
T(() => {
	const r = new Readable({
		read() {
			log('paused end _read');
			this.push(null);
		},
	});
	r.pause();
	r.on('data', () => {});
	setImmediate(() => {
		r.on('end', () => log('paused end end'));
		r.resume();
	});
});
T(() => {
	const r = new Readable({ objectMode: true, read() {} });
	for (let i = 0; i < 25; i++) r.push(i);
	let rounds = 0,
		got = [];
	const f = (d) => {
		got.push(d);
		r.pause();
		setImmediate(() => {
			if (rounds++ < 19) {
				r.removeListener('data', f);
				r.on('data', f);
				r.resume();
			} else log('rounds', got.length);
		});
	};
	r.on('data', f);
});
T(() => {
	const r = new Readable({ read() {} });
	r.push('x');
	r.push(null);
	const f = () => {};
	r.on('readable', f);
	r.off('readable', f);
	r.resume();
	r.on('end', () => log('readable taken off end'));
});
T(() => {
	const r = new Readable({ read() {} });
	r.push('x');
	r.push(null);
	const f = () => {};
	r.on('readable', f);
	r.off('readable', f);
	process.nextTick(() => r.on('data', (d) => log('readable taken off data', String(d))));
});
T(() => {
	const r = new Readable({ read() {} });
	r.push('x');
	r.push(null);
	const f = () => {};
	r.on('readable', f);
	r.off('readable', f);
	r.pause();
	process.nextTick(() => log('readable taken off paused', r.isPaused()));
});
T(() => {
	const r = new Readable({
		read() {
			log('readableEnded', this.readableEnded);
			this.push('a');
			this.push(null);
			log(this.readableEnded);
		},
	});
	r.on('data', () => log('data', r.readableEnded, r.readable));
	r.on('end', () => log('end', r.readableEnded, r.readable));
	const d = new Readable({ read() {} });
	d.destroy();
	log(d.readable);
});
T(() => {
	const r = new Readable({
		read() {
			this.push('a');
			this.push(null);
		},
	});
	log('readableDidRead', r.readableDidRead, stream.isDisturbed(r));
	const f = () => {};
	r.on('data', f);
	r.off('data', f);
	r.on('end', () => log('readableDidRead end', r.readableDidRead, stream.isDisturbed(r)));
	const e = new Readable({
		read() {
			this.push(null);
		},
	});
	e.resume();
	e.on('end', () => log('empty', e.readableDidRead));
	const x = new Readable({ read() {} });
	x.on('error', () => log('isErrored', stream.isErrored(x)));
	x.destroy(new Error('e'));
});
T(() => {
	const r = new Readable({ read() {} });
	r.on('data', (d) => log('data, then destroyed data', String(d)));
	r.on('end', () => log('no'));
	r.on('error', (e) => log('error', e.message));
	r.push('x');
	r.push(null);
	r.destroy(new Error('D'));
});
(function next() {
	const f = q.shift();
	if (!f) return;
	f();
	let n = 6;
	(function w() {
		if (n-- > 0) setImmediate(w);
		else {
			log('--');
			next();
		}
	})();
})();
