// TransformStream, and the streams that code text.

const { enumerable } = require('internal/event');
const {
	Algorithms, Insides, strategy, underlying, deferred, method, inspectable, invalidProperty, invalidState,
} = require('internal/queuing');
const { ReadableStream, states: readableStates } = require('internal/readable_stream');
const { WritableStream, states: writableStates } = require('internal/writable_stream');

const kMake = Symbol('kMake');

const controllers = new Insides('TransformStreamDefaultController');

class TransformStreamDefaultController {
	constructor(make = undefined, state = undefined) {
		if (make !== kMake) throw errors.make('ERR_ILLEGAL_CONSTRUCTOR');
		controllers.add(this, state);
	}

	get desiredSize() { return controllers.of(this).readable.desiredSize(); }

	enqueue(chunk = undefined) { controllers.of(this).enqueue(chunk); }

	error(reason = undefined) { controllers.of(this).fail(reason); }

	terminate() { controllers.of(this).terminate(); }
}

// A State is the inside of a TransformStream: what joins its two sides.
class State {
	backpressure = true;
	change = deferred(); // of backpressure
	finishing = null; // the end of one side, which the other one's waits for

	constructor(stream, transformer, writableStrategy, readableStrategy) {
		this.stream = stream;
		this.controller = new TransformStreamDefaultController(kMake, this);
		const { controller } = this;
		this.transform = method(transformer, 'transform', 'transformer') ?? (async (chunk) => { controller.enqueue(chunk); });
		this.flush = method(transformer, 'flush', 'transformer') ?? (() => Promise.resolve());
		this.cancel = method(transformer, 'cancel', 'transformer') ?? (() => Promise.resolve());
		const started = deferred();
		this.writableStream = new WritableStream(new Algorithms({
			start: () => started.promise,
			write: (chunk) => this.write(chunk),
			abort: async (reason) => this.abort(reason), // async, for what is settled takes a microtask more
			close: () => this.close(),
		}), writableStrategy);
		this.readableStream = new ReadableStream(new Algorithms({
			start: () => started.promise,
			pull: () => {
				this.setBackpressure(false);
				return this.change.promise;
			},
			cancel: (reason) => this.cancelReadable(reason),
		}), readableStrategy);
		this.readable = readableStates.get(this.readableStream);
		this.writable = writableStates.get(this.writableStream);
		this.transformer = transformer;
		this.started = started;
	}

	start() {
		const { start } = this.transformer;
		if (start !== undefined && typeof start !== 'function') throw new TypeError('FunctionPrototypeCall is not a function');
		this.started.resolve(start === undefined ? undefined : Reflect.apply(start, this.transformer, [this.controller]));
	}

	setBackpressure(backpressure) {
		if (this.backpressure === backpressure) return;
		this.backpressure = backpressure;
		this.change.resolve();
		this.change = deferred();
	}

	write(chunk) {
		if (!this.backpressure) return this.perform(chunk);
		return this.change.promise.then(() => {
			if (this.writable.phase === 'erroring') throw this.writable.error;
			return this.perform(chunk);
		});
	}

	async perform(chunk) {
		try {
			await this.transform(chunk, this.controller);
		} catch (error) {
			this.fail(error);
			throw error;
		}
	}

	// finish runs the end of a side, unless that of the other is under way. done and failed
	// tell the other side.
	finish(run, done, failed) {
		if (this.finishing !== null) return this.finishing.promise;
		this.finishing = deferred();
		const { promise, resolve, reject } = this.finishing;
		const ended = run();
		this.forget();
		ended.then(() => {
			const error = done();
			if (error === undefined) resolve();
			else reject(error.error);
		}, (error) => {
			failed(error);
			reject(error);
		});
		return promise;
	}

	// forget lets go of the transformer. Node fails where it is called nevertheless.
	forget() {
		for (const name of ['transform', 'flush', 'cancel']) {
			this[name] = () => { throw new TypeError(`controller[kState].${name}Algorithm is not a function`); };
		}
	}

	abort(reason) {
		const { readable } = this;
		return this.finish(() => this.cancel(reason), () => {
			if (readable.phase === 'errored') return { error: readable.error };
			readable.fail(reason);
		}, (error) => readable.fail(error));
	}

	close() {
		const { readable } = this;
		return this.finish(() => this.flush(this.controller), () => {
			if (readable.phase === 'errored') return { error: readable.error };
			if (readable.canTake) readable.requestClose();
		}, (error) => readable.fail(error));
	}

	cancelReadable(reason) {
		const { writable } = this;
		const fail = (error) => {
			writable.errorIfWritable(error);
			this.unblock();
		};
		return this.finish(() => this.cancel(reason), () => {
			if (writable.phase === 'errored') return { error: writable.error };
			fail(reason);
		}, fail);
	}

	enqueue(chunk) {
		const { readable } = this;
		if (!readable.canTake) throw invalidState('Unable to enqueue');
		try {
			readable.enqueue(chunk);
		} catch (error) {
			this.failWritable(error);
			throw readable.error;
		}
		if (!readable.wantsMore()) this.setBackpressure(true);
	}

	fail(reason) {
		this.readable.fail(reason);
		this.failWritable(reason);
	}

	failWritable(reason) {
		this.forget();
		this.writable.errorIfWritable(reason);
		this.unblock();
	}

	unblock() { if (this.backpressure) this.setBackpressure(false); }

	terminate() {
		if (this.readable.canTake) this.readable.requestClose();
		this.failWritable(invalidState('TransformStream has been terminated'));
	}
}

const transforms = new Insides('TransformStream');

class TransformStream {
	constructor(transformer = {}, writableStrategy = {}, readableStrategy = {}) {
		underlying(transformer, 'transformer');
		const writable = strategy(writableStrategy, 1, 'writableStrategy');
		const readable = strategy(readableStrategy, 0, 'readableStrategy');
		for (const name of ['readableType', 'writableType']) {
			if (transformer[name] !== undefined) throw invalidProperty(`transformer.${name}`, transformer[name]);
		}
		const state = new State(this, transformer, writable, readable);
		transforms.add(this, state);
		state.start();
	}

	get readable() { return transforms.of(this).readableStream; }

	get writable() { return transforms.of(this).writableStream; }
}

const encoders = new Insides('TextEncoderStream');

class TextEncoderStream {
	constructor() {
		const { TextEncoder } = require('util');
		const encoder = new TextEncoder();
		let pending = ''; // a high surrogate that waits for its other half
		encoders.add(this, new TransformStream({
			transform(chunk, controller) {
				let text = pending + `${chunk}`;
				pending = '';
				const last = text.charCodeAt(text.length - 1);
				if (last >= 0xd800 && last <= 0xdbff) {
					pending = text[text.length - 1];
					text = text.slice(0, -1);
				}
				if (text !== '') controller.enqueue(encoder.encode(text));
			},
			flush(controller) {
				if (pending !== '') controller.enqueue(new Uint8Array([0xef, 0xbf, 0xbd]));
			},
		}));
	}

	get encoding() { return encoders.of(this) && 'utf-8'; }

	get readable() { return encoders.of(this).readable; }

	get writable() { return encoders.of(this).writable; }
}

const decoders = new Insides('TextDecoderStream');

class TextDecoderStream {
	constructor(encoding = 'utf-8', options = {}) {
		const { TextDecoder } = require('util');
		const decoder = new TextDecoder(encoding, options);
		const give = (text, controller) => { if (text !== '') controller.enqueue(text); };
		const transform = new TransformStream({
			transform: (chunk, controller) => give(decoder.decode(chunk, { stream: true }), controller),
			flush: (controller) => give(decoder.decode(), controller),
		});
		decoders.add(this, { decoder, transform });
	}

	get encoding() { return decoders.of(this).decoder.encoding; }

	get fatal() { return decoders.of(this).decoder.fatal; }

	get ignoreBOM() { return decoders.of(this).decoder.ignoreBOM; }

	get readable() { return decoders.of(this).transform.readable; }

	get writable() { return decoders.of(this).transform.writable; }
}

enumerable(TransformStream.prototype, 'readable', 'writable');
enumerable(TransformStreamDefaultController.prototype, 'desiredSize', 'enqueue', 'error', 'terminate');
inspectable(TransformStream, (stream) => ({
	readable: stream.readable, writable: stream.writable, backpressure: transforms.of(stream).backpressure,
}));
inspectable(TransformStreamDefaultController, (controller) => ({ stream: controllers.of(controller).stream }));
enumerable(TextEncoderStream.prototype, 'encoding', 'readable', 'writable');
enumerable(TextDecoderStream.prototype, 'encoding', 'fatal', 'ignoreBOM', 'readable', 'writable');
inspectable(TextEncoderStream, ({ encoding, readable, writable }) => ({ encoding, readable, writable }), false);
inspectable(TextDecoderStream, ({ encoding, fatal, ignoreBOM, readable, writable }) => ({ encoding, fatal, ignoreBOM, readable, writable }), false);

Object.assign(exports, { TransformStream, TransformStreamDefaultController, TextEncoderStream, TextDecoderStream });
