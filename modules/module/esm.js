// What runs the code of ES modules: here the frames between two modules are of JavaScript, and
// do not show.

const { apply } = Reflect;
const { next, throw: raise } = Object.getPrototypeOf(function* () {}).prototype;
const { then } = Promise.prototype;
const resolve = Promise.resolve.bind(Promise);

// step runs a module up to where it waits.
exports.step = (generator) => apply(next, generator, []);

// run runs a module that waits.
exports.run = (generator, done, failed) => {
	const go = (f, value) => {
		let result;
		try {
			result = apply(f, generator, [value]);
			if (!result.done) {
				const promise = resolve(result.value);
				apply(then, promise, [(v) => { go(next, v) }, (err) => { go(raise, err) }]);
				return;
			}
		} catch (err) {
			failed(err);
			return;
		}
		done();
	};
	go(next);
};

// when calls one of two functions when a promise is settled.
exports.when = (promise, fulfilled, rejected) => { apply(then, promise, [() => { fulfilled() }, (err) => { rejected(err) }]) };

exports.meta = (properties) => Object.assign(Object.create(null), properties);
