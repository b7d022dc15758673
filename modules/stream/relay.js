// A Duplex whose sides are those of other streams.
const { isStream } = native;
const { destroy: destroyStream } = native.stream;

// A Relay is what such a Duplex waits for: one callback at a time of each kind.
exports.Relay = class Relay {
	constructor(duplex) {
		this.duplex = duplex;
		this.ondrain = this.onfinish = this.onreadable = null;
		this.onclose = undefined; // null when the streams behind are over
	}

	// destroy has the streams behind destroyed with the Duplex, which waits for them. always
	// is for what may be left when they are over.
	destroy(streams, always) {
		this.duplex._destroy = (error, callback) => {
			if (!error && this.onclose !== null) error = errors.abort();
			this.onreadable = this.ondrain = this.onfinish = null;
			const isOver = this.onclose === null;
			if (!isOver) this.onclose = callback;
			if (!isOver || always) {
				for (const stream of streams) if (isStream(stream)) destroyStream(stream, error);
			}
			if (isOver) callback(error);
		};
	}

	call(name, ...args) {
		const callback = this[name];
		this[name] = null;
		callback?.(...args);
	}

	// writeTo sends what is written to another stream.
	writeTo(stream) {
		this.duplex._write = (chunk, encoding, callback) => {
			if (stream.write(chunk, encoding)) callback();
			else this.ondrain = callback;
		};
		this.duplex._final = (callback) => {
			stream.end();
			this.onfinish = callback;
		};
		stream.on('drain', () => this.call('ondrain'));
	}

	// readFrom reads from another stream.
	readFrom(stream) {
		const { duplex } = this;
		stream.on('readable', () => this.call('onreadable'));
		stream.on('end', () => duplex.push(null));
		duplex._read = () => {
			for (;;) {
				const chunk = stream.read();
				if (chunk === null) {
					this.onreadable = duplex._read;
					return;
				}
				if (!duplex.push(chunk)) return;
			}
		};
	}

	// writeToWeb sends what is written to a stream of the web.
	writeToWeb(stream) {
		const writer = stream.getWriter();
		const ready = (go) => writer.ready.then(() => { go().catch(() => {}) });
		this.duplex._write = (chunk, encoding, callback) => {
			ready(() => writer.write(chunk)).then(() => callback(), callback);
		};
		this.duplex._final = (callback) => {
			ready(() => writer.close()).then(() => { this.onfinish = callback }, callback);
		};
	}

	// readFromWeb reads from a stream of the web.
	readFromWeb(stream) {
		const { duplex } = this;
		const reader = stream.getReader();
		duplex._read = async () => {
			try {
				for (;;) {
					const { value, done } = await reader.read();
					if (done) {
						duplex.push(null);
						return;
					}
					if (!duplex.push(value)) return;
				}
			} catch {
				// The stream says so itself to whom waits for its end.
			}
		};
	}

	// over is called when the streams behind are over, or one has failed. It returns
	// whether the Duplex knew that it is being destroyed.
	over(error) {
		const callback = this.onclose;
		this.onclose = null;
		if (callback) callback(error);
		else if (error) this.duplex.destroy(error);
		return Boolean(callback || error);
	}
};
