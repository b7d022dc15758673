// watch.
const EventEmitter = require('events');
const process = require('process');

// define gives a class the methods of its prototype as Node's have them: without names.
function define(Class, methods) {
	Object.setPrototypeOf(Class.prototype, EventEmitter.prototype);
	Object.setPrototypeOf(Class, EventEmitter);
	for (const [name, method] of Object.entries(methods)) {
		Object.defineProperty(method, 'name', { value: '', configurable: true });
		Class.prototype[name] = method;
	}
}

const kRecursive = Symbol('kRecursive');

function FSWatcher() {
	EventEmitter.call(this);
	this._handle = null;
}

define(FSWatcher, {
	start() {},
	close() {
		if (this._handle === null) return;
		this._handle.close();
		this._handle = null;
		if (this[kRecursive]) this.emit('close');
		else process.nextTick(() => this.emit('close'));
	},
	ref() {
		this._handle?.ref();
		return this;
	},
	unref() {
		this._handle?.unref();
		return this;
	},
});

exports.watch = function watch(filename, options, listener) {
	if (typeof options === 'function') listener = options;
	const { persistent, recursive, encoding, signal } = native.watchOptions(options);
	const at = native.path(filename, 'path');
	const watcher = new FSWatcher();
	watcher._handle = native.watch(at, persistent, recursive, encoding, (eventType, name) => watcher.emit('change', eventType, name));
	if (recursive) watcher[kRecursive] = true;
	try {
		if (listener) watcher.addListener('change', listener);
	} catch (err) {
		watcher._handle.close();
		throw err;
	}
	if (signal) closeOnAbort(watcher, signal);
	return watcher;
};

// closeOnAbort closes a watcher when a signal is aborted.
function closeOnAbort(watcher, signal) {
	if (signal.aborted) {
		process.nextTick(() => watcher.close());
		return;
	}
	const stop = () => watcher.close();
	signal.addEventListener('abort', stop, { once: true });
	watcher.once('close', () => signal.removeEventListener('abort', stop));
}
