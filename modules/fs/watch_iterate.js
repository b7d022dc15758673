// The watch of fs.promises: changes as an asynchronous iterator. What is wrong with the arguments is told by the first next.
const { Queue } = require('internal/queue');

exports.iterate = async function* _watch(filename, options = {}) {
	errors.validateObject(options, 'options');
	if (options.recursive !== undefined) errors.validateBoolean(options.recursive, 'options.recursive');
	yield* changes(filename, options);
};

// changes gives them until the signal is aborted, or nobody asks any more.
async function* changes(filename, options) {
	const { persistent, recursive, encoding, signal } = native.watchOptions(options, true);
	const at = native.path(filename, 'path');
	if (signal?.aborted) throw errors.abort(signal.reason);

	const events = new Queue(); // that nobody has asked for yet
	let failure, wake;
	const handle = native.watch(at, persistent, recursive, encoding, (eventType, filename) => {
		events.push({ eventType, filename });
		wake?.();
	});
	const abort = () => {
		failure = errors.abort(signal.reason);
		wake?.();
	};
	signal?.addEventListener('abort', abort, { once: true });
	try {
		while (failure === undefined) {
			if (events.length > 0) yield events.shift();
			else await new Promise((resolve) => { wake = resolve });
		}
		throw failure;
	} finally {
		handle.close();
		signal?.removeEventListener('abort', abort);
	}
}
