// compose: several streams, or functions, as one Duplex.
const { isStream } = native;
const { Duplex, Readable, isReadable, isWritable } = native.stream;
const status = native.part('status');
const { finished } = native.part('finished');
const { pipeline } = native.part('pipeline');
const { Relay } = native.part('relay');

exports.compose = function compose(...parts) {
	if (parts.length === 0) throw errors.missingArgs('"streams" argument');
	if (parts.length === 1) return Duplex.from(parts[0]);
	const last = parts.length - 1;
	const streams = [...parts];
	for (const i of [0, last]) if (typeof streams[i] === 'function') streams[i] = Duplex.from(streams[i]);
	streams.forEach((stream, i) => {
		if (!isStream(stream) && !status.isWebStream(stream)) return;
		if (i < last && !givesData(stream)) throw errors.invalidArgValue(`streams[${i}]`, parts[i], 'must be readable');
		if (i > 0 && !takesData(stream)) throw errors.invalidArgValue(`streams[${i}]`, parts[i], 'must be writable');
	});

	const head = streams[0];
	let relay;
	const tail = pipeline(streams, (error) => {
		if (!relay.over(error) && !readable && !writable) duplex.destroy();
	});
	const readable = givesData(tail), writable = takesData(head);
	const duplex = new Duplex({
		writableObjectMode: Boolean(head?.writableObjectMode),
		readableObjectMode: Boolean(tail?.readableObjectMode),
		readable,
		writable,
	});
	relay = new Relay(duplex);
	if (writable) {
		if (isStream(head)) relay.writeTo(head);
		else if (status.isWebStream(head)) relay.writeToWeb(status.isTransformStream(head) ? head.writable : head);
		finished(status.isTransformStream(tail) ? tail.readable : tail, () => relay.call('onfinish'));
	}
	if (readable && isStream(tail)) relay.readFrom(tail);
	else if (readable && status.isWebStream(tail)) relay.readFromWeb(status.isTransformStream(tail) ? tail.readable : tail);
	relay.destroy([tail], true);
	return duplex;
};

const givesData = (stream) => Boolean(isReadable(stream)) || status.isReadableStream(stream) || status.isTransformStream(stream);
const takesData = (stream) => Boolean(isWritable(stream)) || status.isWritableStream(stream) || status.isTransformStream(stream);

// composeFrom is the method of a Readable. Like all operators it gives a Readable.
exports.composeFrom = function compose(stream, options) {
	if (options != null) errors.validateObject(options, 'options');
	if (options?.signal != null) errors.validateAbortSignal(options.signal, 'options.signal');
	if (isStream(stream) && !isWritable(stream)) throw errors.invalidArgValue('stream', stream, 'must be writable');
	const composed = exports.compose(this, stream);
	if (options?.signal) native.part('abort').follow(options.signal, composed);
	return Readable.from(composed);
};
