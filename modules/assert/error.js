// AssertionError: what a check that fails throws.

const { compared, describe, inspect } = native;
const { captureStackTrace } = Error;

// A text that inspect shows of `actual` and `expected` is no longer than this.
const MAX_LINES = 10;
const MAX_LENGTH = 512;

function shorten(text) {
	const lines = text.split('\n', MAX_LINES + 1);
	if (lines.length > MAX_LINES) return lines.slice(0, MAX_LINES).join('\n') + '\n...';
	return text.length > MAX_LENGTH ? text.slice(MAX_LENGTH) + '...' : text;
}

class AssertionError extends Error {
	constructor(options) {
		errors.validateObject(options, 'options');
		const { message, operator, stackStartFn, details, stackStartFunction } = options;
		let { actual, expected } = options;
		if (message == null) [actual, expected] = compared(actual, expected);
		super(describe(message, operator, actual, expected));
		this.generatedMessage = !message;
		// The name has the code in it only for the first line of the stack.
		Object.defineProperty(this, 'name', {
			value: 'AssertionError [ERR_ASSERTION]', enumerable: false, writable: true, configurable: true,
		});
		this.code = 'ERR_ASSERTION';
		if (details) {
			this.actual = undefined;
			this.expected = undefined;
			this.operator = undefined;
			details.forEach((failure, i) => {
				this['message ' + i] = failure.message;
				this['actual ' + i] = failure.actual;
				this['expected ' + i] = failure.expected;
				this['operator ' + i] = failure.operator;
				this['stack trace ' + i] = failure.stack;
			});
		} else {
			this.actual = actual;
			this.expected = expected;
			this.operator = operator;
		}
		captureStackTrace(this, stackStartFn || stackStartFunction);
		this.stack; // is written when it is first read
		this.name = 'AssertionError';
	}

	toString() {
		return `${this.name} [${this.code}]: ${this.message}`;
	}

	[inspect.custom](recurseTimes, ctx) {
		const { actual, expected } = this;
		if (typeof actual === 'string') this.actual = shorten(actual);
		if (typeof expected === 'string') this.expected = shorten(expected);
		try {
			return inspect(this, { ...ctx, customInspect: false, depth: 0 });
		} finally {
			this.actual = actual;
			this.expected = expected;
		}
	}
}

exports.AssertionError = AssertionError;
