// wrap: backpressure of the old stream, its events, a slow destination.
'use strict';

const { Readable, Writable, Stream, EventEmitter } = require('stream');

const old = new EventEmitter();
let running = true;
const calls = [];
old.pause = () => {
	running = false;
	calls.push('pause');
};
old.resume = () => {
	running = true;
	calls.push('resume');
	flow();
};
let n = 0;
let ended = false;
function flow() {
	while (running && n < 10) old.emit('data', Buffer.from(String(n++).repeat(5)));
	if (n === 10 && running && !ended) {
		ended = true;
		old.emit('end');
	}
}
const readable = new Readable({ highWaterMark: 16 });
console.log(readable.wrap(old) === readable);
const got = [];
const sink = new Writable({
	highWaterMark: 10,
	write(chunk, encoding, callback) {
		got.push(String(chunk));
		setImmediate(callback);
	},
});
readable.pipe(sink);
flow();
sink.on('finish', () => {
	console.log(got.join(' '));
	console.log(calls.join(' '));

	const objects = new EventEmitter();
	objects.pause = objects.resume = () => {};
	const wrapped = new Readable({ objectMode: true }).wrap(objects);
	for (const value of [0, '', false, null, undefined, { a: 1 }]) {
		if (value !== null) objects.emit('data', value);
	}
	objects.emit('end');
	const values = [];
	wrapped.on('data', (value) => values.push(value)).on('end', () => console.log(values));

	for (const event of ['close', 'destroy']) {
		const source = new EventEmitter();
		source.pause = source.resume = () => {};
		new Readable({
			destroy(err, callback) {
				console.log(event, 'destroys with', err);
				callback();
			},
		}).wrap(source);
		source.emit(event);
	}
	const failing = new EventEmitter();
	failing.pause = failing.resume = () => {};
	new Readable({ read() {} }).wrap(failing).on('error', (err) => console.log('error', err.message));
	failing.emit('error', new Error('of the old stream'));
	const iterated = new Readable({ objectMode: true }).wrap(Object.assign(new Stream(), { pause() {}, resume() {}, extra() { return 'called on the old one'; } }));
	console.log(iterated.extra());
});
