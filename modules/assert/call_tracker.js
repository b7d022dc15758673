// CallTracker: counts how often functions are called.

const { AssertionError } = native;

// What is tracked if there is no function. It has no name.
const noFunction = () => function () {};

// A Tracking is what is known of one tracked function.
class Tracking {
	calls = [];

	constructor({ name, expected, stack }) {
		this.name = name;
		this.expected = expected;
		this.stack = stack;
	}

	note(thisArg, args) {
		this.calls.push(Object.freeze({ thisArg, arguments: Object.freeze([...args]) }));
	}

	// failure describes a number of calls that is not the expected one.
	failure() {
		const actual = this.calls.length;
		if (actual === this.expected) return undefined;
		return {
			message: `Expected the ${this.name} function to be executed ${this.expected} time(s) ` +
				`but was executed ${actual} time(s).`,
			actual,
			expected: this.expected,
			operator: this.name,
			stack: this.stack,
		};
	}
}

class CallTracker {
	#all = new Set();
	#byFunction = new WeakMap();

	#of(tracked) {
		const tracking = this.#byFunction.get(tracked);
		if (!tracking) throw errors.invalidArgValue('tracked', tracked, 'is not a tracked function');
		return tracking;
	}

	reset(tracked) {
		if (tracked === undefined) {
			for (const tracking of this.#all) tracking.calls = [];
			return;
		}
		this.#of(tracked).calls = [];
	}

	getCalls(tracked) {
		return Object.freeze([...this.#of(tracked).calls]);
	}

	calls(fn, expected = 1) {
		if (typeof fn === 'number') {
			expected = fn;
			fn = noFunction();
		} else if (fn === undefined) {
			fn = noFunction();
		}
		errors.validateInteger(expected, 'expected', 1, 0xffffffff);
		const tracking = new Tracking({ name: fn.name || 'calls', expected, stack: new Error() });
		const tracked = new Proxy(fn, {
			__proto__: null,
			apply(fn, thisArg, args) {
				tracking.note(thisArg, args);
				return Reflect.apply(fn, thisArg, args);
			},
		});
		this.#all.add(tracking);
		this.#byFunction.set(tracked, tracking);
		return tracked;
	}

	report() {
		return [...this.#all].map((tracking) => tracking.failure()).filter((failure) => failure !== undefined);
	}

	verify() {
		const failures = this.report();
		if (failures.length === 0) return;
		const message = failures.length === 1 ? failures[0].message :
			'Functions were not called the expected number of times';
		throw new AssertionError({ message, details: failures });
	}
}

exports.CallTracker = CallTracker;
