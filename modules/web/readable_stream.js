// ReadableStream.

const { enumerable } = require('internal/event');
const { strategy, optionsOf, underlying, rejecting, handled, inspectable, invalidProperty, invalidState } = require('internal/queuing');
const { ReadableByteStreamController, ReadableStreamBYOBRequest } = require('internal/readable_bytes');
const { ReadableStreamDefaultController, State, stateOf, states } = require('internal/readable_state');
const { ReadableStreamDefaultReader, ReadableStreamBYOBReader } = require('internal/readers');
const { states: writableStates } = require('internal/writable_stream');
const { asyncIterator } = native;

class ReadableStream {
	constructor(source = {}, queuing = {}) {
		const { type } = underlying(source, 'source');
		const bytes = type !== undefined && `${type}` === 'bytes';
		if (type !== undefined && !bytes) throw errors.invalidArgValue('source.type', type);
		if (bytes && queuing?.size !== undefined) throw invalidProperty('strategy.size', queuing.size);
		const state = new State(this, source, strategy(queuing, bytes ? 0 : 1), bytes);
		states.set(this, state);
		state.start();
	}

	// What node:stream asks of any stream.
	get [Symbol.for('nodejs.stream.disturbed')]() { return stateOf(this).disturbed; }

	get [Symbol.for('nodejs.stream.errored')]() { return stateOf(this).phase === 'errored'; }

	get [Symbol.for('nodejs.stream.readable')]() { return stateOf(this).phase === 'readable'; }

	get locked() { return stateOf(this).reader !== null; }

	static from(iterable) { return require('internal/readable_from').fromIterable(iterable); }

	cancel(reason = undefined) {
		return rejecting(() => {
			const state = stateOf(this);
			if (state.reader !== null) throw invalidState('ReadableStream is locked');
			return state;
		}, (state) => state.cancel(reason));
	}

	getReader(options = {}) {
		stateOf(this);
		const { mode } = optionsOf(options, 'options');
		if (mode === undefined) return new ReadableStreamDefaultReader(this);
		if (`${mode}` !== 'byob') throw errors.invalidArgValue('options.mode', mode);
		return new ReadableStreamBYOBReader(this);
	}

	pipeThrough(transform, options = {}) {
		const state = stateOf(this);
		const { readable, writable } = transform ?? {};
		if (!states.has(readable)) throw errors.invalidArgType('transform.readable', 'an instance of ReadableStream', readable);
		if (!writableStates.has(writable)) throw errors.invalidArgType('transform.writable', 'an instance of WritableStream', writable);
		options = optionsOf(options, 'options');
		native.validateAbortSignal(options.signal);
		if (state.reader !== null) throw invalidState('The ReadableStream is locked');
		if (writable.locked) throw invalidState('The WritableStream is locked');
		handled(pipe(this, writable, options));
		return readable;
	}

	pipeTo(destination, options = {}) {
		return rejecting(() => {
			const state = stateOf(this);
			if (!writableStates.has(destination)) {
				throw errors.invalidArgType('transform.writable', 'an instance of WritableStream', destination);
			}
			options = optionsOf(options, 'options');
			native.validateAbortSignal(options.signal);
			if (state.reader !== null) throw invalidState('The ReadableStream is locked');
			if (destination.locked) throw invalidState('The WritableStream is locked');
			return options;
		}, (checked) => pipe(this, destination, checked));
	}

	tee() {
		stateOf(this);
		return require('internal/tee').tee(this);
	}

	values(options = {}) {
		stateOf(this);
		return require('internal/readable_iterator').iterate(this, Boolean(optionsOf(options, 'options').preventCancel));
	}
}
Object.defineProperty(ReadableStream.prototype, asyncIterator, {
	value: ReadableStream.prototype.values, configurable: true, writable: true,
});

function pipe(source, destination, options) {
	const reader = new ReadableStreamDefaultReader(source), writer = destination.getWriter();
	return require('internal/pipe').pipe(states.get(source), reader, writableStates.get(destination), writer, options);
}

enumerable(ReadableStream, 'from');
enumerable(ReadableStream.prototype, 'locked', 'cancel', 'getReader', 'pipeThrough', 'pipeTo', 'tee', 'values');
inspectable(ReadableStream, (stream) => ({
	locked: stream.locked, state: states.get(stream).phase, supportsBYOB: states.get(stream).bytes !== null,
}));

Object.assign(exports, {
	ReadableStream, ReadableStreamDefaultReader, ReadableStreamBYOBReader, ReadableStreamBYOBRequest,
	ReadableByteStreamController, ReadableStreamDefaultController, states,
});
