const { apply, setActive, throwLater } = native;

const kinds = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];

const channels = new Map();

// The class of the stores of a channel, by the name that it shows.
class SafeMap extends Map {}

// activate makes a channel one that has subscribers or stores.
function activate(channel) {
	Object.setPrototypeOf(channel, ActiveChannel.prototype);
	channel._subscribers = [];
	channel._stores = new SafeMap();
	if (channels.get(channel.name) === channel) setActive(channel, channel.name, true);
}

// settle makes a channel that has neither any more one that does nothing.
function settle(channel) {
	if (channel._subscribers.length || channel._stores.size) return;
	Object.setPrototypeOf(channel, Channel.prototype);
	channel._subscribers = undefined;
	channel._stores = undefined;
	if (channels.get(channel.name) === channel) setActive(channel, channel.name, false);
}

// within wraps a function so that it runs with a store.
function within(store, data, next, transform) {
	return () => {
		let value = data;
		if (transform !== undefined) {
			try {
				if (typeof transform !== 'function') throw new TypeError('transform is not a function');
				value = transform(data);
			} catch (err) {
				throwLater(err);
				return next();
			}
		}
		return store.run(value, next);
	};
}

class ActiveChannel {
	subscribe(subscription) {
		errors.validateFunction(subscription, 'subscription');
		this._subscribers = this._subscribers.concat([subscription]);
	}
	unsubscribe(subscription) {
		const index = this._subscribers.indexOf(subscription);
		if (index === -1) return false;
		this._subscribers = this._subscribers.filter((_, i) => i !== index);
		settle(this);
		return true;
	}
	bindStore(store, transform) { this._stores.set(store, transform); }
	unbindStore(store) {
		if (!this._stores.has(store)) return false;
		this._stores.delete(store);
		settle(this);
		return true;
	}
	get hasSubscribers() { return true; }
	publish(data) {
		for (const onMessage of this._subscribers || []) {
			try {
				onMessage(data, this.name);
			} catch (err) {
				throwLater(err);
			}
		}
	}
	runStores(data, fn, thisArg, ...args) {
		let run = () => {
			this.publish(data);
			return apply(fn, thisArg, args);
		};
		for (const [store, transform] of this._stores.entries()) run = within(store, data, run, transform);
		return run();
	}
}

class Channel {
	constructor(name) {
		this._subscribers = undefined;
		this._stores = undefined;
		this.name = name;
		channels.set(name, this);
	}
	static [Symbol.hasInstance](instance) {
		const prototype = Object.getPrototypeOf(instance);
		return prototype === Channel.prototype || prototype === ActiveChannel.prototype;
	}
	subscribe(subscription) {
		errors.validateFunction(subscription, 'subscription');
		activate(this);
		this.subscribe(subscription);
	}
	unsubscribe() { return false; }
	bindStore(store, transform) {
		activate(this);
		this.bindStore(store, transform);
	}
	unbindStore() { return false; }
	get hasSubscribers() { return false; }
	publish() {}
	runStores(data, fn, thisArg, ...args) { return apply(fn, thisArg, args); }
}

function channel(name) {
	const known = channels.get(name);
	if (known) return known;
	if (typeof name !== 'string' && typeof name !== 'symbol') {
		throw errors.invalidArgType('channel', 'one of type string or symbol', name);
	}
	return new Channel(name);
}

function subscribe(name, subscription) { return channel(name).subscribe(subscription); }

function unsubscribe(name, subscription) { return channel(name).unsubscribe(subscription); }

function hasSubscribers(name) {
	const known = channels.get(name);
	return known ? known.hasSubscribers : false;
}

// channelOf returns the channel of one kind that a tracing channel is made of.
function channelOf(nameOrChannels, kind) {
	if (typeof nameOrChannels === 'string') return channel(`tracing:${nameOrChannels}:${kind}`);
	if (typeof nameOrChannels === 'object' && nameOrChannels !== null) {
		const given = nameOrChannels[kind];
		if (given === undefined || given === null) throw new TypeError('Cannot convert undefined or null to object');
		if (!(given instanceof Channel)) {
			throw errors.invalidArgType(`nameOrChannels.${kind}`, 'an instance of Channel', given);
		}
		return given;
	}
	throw errors.invalidArgType('nameOrChannels', 'of type string or an instance of TracingChannel or Object', nameOrChannels);
}

class TracingChannel {
	constructor(nameOrChannels) {
		for (const kind of kinds) Object.defineProperty(this, kind, { value: channelOf(nameOrChannels, kind) });
	}
	get hasSubscribers() { return kinds.some((kind) => this[kind].hasSubscribers); }
	subscribe(handlers) {
		for (const kind of kinds) {
			if (handlers[kind]) this[kind].subscribe(handlers[kind]);
		}
	}
	unsubscribe(handlers) {
		let done = true;
		for (const kind of kinds) {
			if (handlers[kind] && !this[kind].unsubscribe(handlers[kind])) done = false;
		}
		return done;
	}
	traceSync(fn, context = {}, thisArg, ...args) {
		if (!this.hasSubscribers) return apply(fn, thisArg, args);
		const { start, end, error } = this;
		return start.runStores(context, () => {
			try {
				const result = apply(fn, thisArg, args);
				context.result = result;
				return result;
			} catch (err) {
				context.error = err;
				error.publish(context);
				throw err;
			} finally {
				end.publish(context);
			}
		});
	}
	tracePromise(fn, context = {}, thisArg, ...args) {
		if (!this.hasSubscribers) return apply(fn, thisArg, args);
		const { start, end, asyncStart, asyncEnd, error } = this;
		const settled = () => {
			asyncStart.publish(context);
			asyncEnd.publish(context);
		};
		const resolve = (result) => {
			context.result = result;
			settled();
			return result;
		};
		const reject = (err) => {
			context.error = err;
			error.publish(context);
			settled();
			return Promise.reject(err);
		};
		return start.runStores(context, () => {
			try {
				let promise = apply(fn, thisArg, args);
				if (!(promise instanceof Promise)) promise = Promise.resolve(promise);
				return promise.then(resolve, reject);
			} catch (err) {
				context.error = err;
				error.publish(context);
				throw err;
			} finally {
				end.publish(context);
			}
		});
	}
	traceCallback(fn, position = -1, context = {}, thisArg, ...args) {
		if (!this.hasSubscribers) return apply(fn, thisArg, args);
		const { start, end, asyncStart, asyncEnd, error } = this;
		const callback = args.at(position);
		errors.validateFunction(callback, 'callback');
		function wrappedCallback(err, result) {
			if (err) {
				context.error = err;
				error.publish(context);
			} else {
				context.result = result;
			}
			const given = Array.from(arguments);
			asyncStart.runStores(context, () => {
				try {
					return apply(callback, this, given);
				} finally {
					asyncEnd.publish(context);
				}
			});
		}
		args.splice(position, 1, wrappedCallback);
		return start.runStores(context, () => {
			try {
				return apply(fn, thisArg, args);
			} catch (err) {
				context.error = err;
				error.publish(context);
				throw err;
			} finally {
				end.publish(context);
			}
		});
	}
}

function tracingChannel(nameOrChannels) { return new TracingChannel(nameOrChannels); }

Object.assign(exports, { channel, hasSubscribers, subscribe, tracingChannel, unsubscribe, Channel });
