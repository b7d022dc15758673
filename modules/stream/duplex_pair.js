// duplexPair: two streams of which each reads what is written to the other.
const { nextTick } = native;
const { Duplex } = native.stream;

const written = Symbol('Callback'); // of the chunk that the other side has not taken yet
const other = Symbol('Other');

class DuplexSide extends Duplex {
	constructor(options) {
		super(options);
		this[written] = null;
		Object.defineProperty(this, other, { value: undefined, writable: true });
	}

	_read() {
		const callback = this[written];
		if (callback) {
			this[written] = null;
			callback();
		}
	}

	_write(chunk, encoding, callback) {
		if (chunk.length === 0) {
			nextTick(callback);
		} else {
			this[other].push(chunk);
			this[other][written] = callback;
		}
	}

	_final(callback) {
		this[other].on('end', callback);
		this[other].push(null);
	}
}

exports.duplexPair = function duplexPair(options) {
	const sides = [new DuplexSide(options), new DuplexSide(options)];
	sides[0][other] = sides[1];
	sides[1][other] = sides[0];
	return sides;
};
