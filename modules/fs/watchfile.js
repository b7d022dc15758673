// watchFile and unwatchFile: files that are looked at again and again.
const EventEmitter = require('events');
const path = require('path');
const process = require('process');

const defaultInterval = 5007;

// The watchers by path: those who watch the same file share one.
const watchers = new Map();

function StatWatcher(bigint) {
	EventEmitter.call(this);
	this._handle = null;
	this[kBigint] = bigint;
}

const kBigint = Symbol('kUseBigint');

Object.setPrototypeOf(StatWatcher.prototype, EventEmitter.prototype);
Object.setPrototypeOf(StatWatcher, EventEmitter);
for (const [name, method] of Object.entries({
	start() {},
	stop() {
		if (this._handle === null) return;
		this._handle.close();
		this._handle = null;
		process.nextTick(() => this.emit('stop'));
	},
	ref() {
		this._handle?.ref();
		return this;
	},
	unref() {
		this._handle?.unref();
		return this;
	},
})) {
	Object.defineProperty(method, 'name', { value: '', configurable: true });
	StatWatcher.prototype[name] = method;
}

// resolved is where a file is. The paths that are resolved are texts, for Node.
function resolved(filename) {
	const at = native.path(filename, 'path');
	return path.resolve(ArrayBuffer.isView(filename) ? filename : at);
}

exports.watchFile = function watchFile(filename, options, listener) {
	const at = resolved(filename);
	if (options === null || typeof options !== 'object') [options, listener] = [undefined, options];
	const { persistent, interval, bigint } = { persistent: true, interval: defaultInterval, ...options };
	errors.validateFunction(listener, 'listener');
	let watcher = watchers.get(at);
	if (watcher === undefined) {
		errors.validateInteger(interval, 'interval', 0, 2 ** 32 - 1);
		watcher = new StatWatcher(bigint);
		watcher._handle = native.watchFile(at, persistent, interval, bigint, (...stats) => watcher.emit('change', ...stats));
		watchers.set(at, watcher);
	}
	watcher.addListener('change', listener);
	return watcher;
};

exports.unwatchFile = function unwatchFile(filename, listener) {
	const at = resolved(filename);
	const watcher = watchers.get(at);
	if (watcher === undefined) return;
	if (typeof listener === 'function') watcher.removeListener('change', listener);
	else watcher.removeAllListeners('change');
	if (watcher.listenerCount('change') > 0) return;
	watcher.stop();
	watchers.delete(at);
};
