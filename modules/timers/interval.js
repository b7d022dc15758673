// setInterval of node:timers/promises: the ticks of an interval as an asynchronous iterator.
// Checks of the arguments, too, wait for the first next.
exports.setInterval = async function* setInterval(delay, value, options = undefined) {
	let waiting = 0; // ticks that nobody has asked for yet
	let failure = null; // the error of an abort
	let wake = null; // ends the wait for a tick
	const rouse = (result) => {
		wake?.(result);
		wake = null;
	};
	const stop = native.begin(delay, options, () => {
		waiting++;
		rouse();
	}, (error) => {
		failure = error;
		if (wake !== null) rouse(Promise.reject(error));
	});
	try {
		while (failure === null) {
			if (waiting === 0) await new Promise((resolve) => { wake = resolve });
			for (; waiting > 0; waiting--) yield value;
		}
		throw failure;
	} finally {
		stop();
	}
};
