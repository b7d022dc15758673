// node:worker_threads, as far as there is one thread.

const { MessageChannel, MessagePort, BroadcastChannel, receiveMessageOnPort, ports } = require('internal/message');
const { kUntransferable, EventEmitter } = native;

const environment = new Map();

function markAsUntransferable(object) {
	if ((typeof object !== 'object' && typeof object !== 'function') || object === null) return;
	Object.defineProperty(object, kUntransferable, { value: true });
}

function setEnvironmentData(key, value) {
	if (value === undefined) environment.delete(key);
	else environment.set(key, value);
}

function getEnvironmentData(key) { return environment.get(key); }

// moveMessagePortToContext has no context that it could move a port to.
function moveMessagePortToContext(port) {
	if (!ports.has(port)) throw native.typeError('ERR_INVALID_ARG_TYPE', 'The "port" argument must be a MessagePort instance');
	throw native.typeError('ERR_INVALID_ARG_TYPE', 'Invalid context argument');
}
Object.defineProperty(moveMessagePortToContext, 'length', { value: 0 });

// postMessageToThread finds no thread but this one.
async function postMessageToThread(threadId, value, transferList, timeout) {
	if (threadId === 0) throw errors.make('ERR_WORKER_MESSAGING_SAME_THREAD');
	throw errors.make('ERR_WORKER_MESSAGING_FAILED');
}

const kHandle = Symbol('kHandle');
const kPublicPort = Symbol('kPublicPort');
const kStdio = Symbol('kParentSideStdio');
const SHARE_ENV = Symbol.for('nodejs.worker_threads.SHARE_ENV');

// checkWorker checks the arguments of a Worker as Node does.
function checkWorker(filename, options) {
	const isURL = filename !== null && typeof filename === 'object' && typeof filename.href === 'string' && filename.protocol;
	if (options.execArgv && !Array.isArray(options.execArgv)) {
		throw errors.invalidArgType('options.execArgv', 'an instance of Array', options.execArgv);
	}
	if (options.argv && !Array.isArray(options.argv)) throw errors.invalidArgType('options.argv', 'an instance of Array', options.argv);
	if (options.name !== undefined) errors.validateString(options.name, 'options.name');
	if (options.eval) {
		if (typeof filename !== 'string') {
			throw errors.invalidArgValue('options.eval', options.eval, "must be false when 'filename' is not a string");
		}
	} else if (isURL) {
		if (filename.protocol !== 'data:' && filename.protocol !== 'file:') throw errors.make('ERR_INVALID_URL_SCHEME', 'file');
	} else if (typeof filename !== 'string') {
		throw errors.invalidArgType('filename', 'of type string or an instance of URL', filename);
	} else if (!require('path').isAbsolute(filename) && !/^\.\.?[\\/]/.test(filename)) {
		const hint = filename.startsWith('file://') ? ' Wrap file:// URLs with `new URL`.' :
			filename.startsWith('data:text/javascript') ? ' Wrap data: URLs with `new URL`.' : '';
		throw errors.make('ERR_WORKER_PATH', hint, filename);
	}
	const { env } = options;
	if (env != null && typeof env !== 'object' && env !== SHARE_ENV) {
		throw errors.invalidArgType('options.env',
			'of type object or one of undefined, null, or worker_threads.SHARE_ENV', env);
	}
}

// Worker has what Node's has, but none can be made: there is one thread, and nothing that a
// method could be called on.
class Worker extends EventEmitter {
	constructor(filename, options = {}) {
		super();
		checkWorker(filename, options);
		throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'worker_threads.Worker');
	}

	postMessage(...args) { this[kPublicPort].postMessage(...args); }
	terminate(callback) { return this[kHandle].terminate(callback); }
	ref() { this[kHandle].ref(); }
	unref() { this[kHandle].unref(); }
	get threadId() { return this[kHandle].threadId; }
	get stdin() { return this[kStdio].stdin; }
	get stdout() { return this[kStdio].stdout; }
	get stderr() { return this[kStdio].stderr; }
	get resourceLimits() { return this[kHandle].getResourceLimits(); }

	getHeapSnapshot(options) {
		if (options !== undefined) errors.validateObject(options, 'options');
		return this[kHandle].takeHeapSnapshot(options);
	}
}

Object.defineProperty(Worker, 'length', { value: 1 });

Object.assign(exports, {
	isMainThread: true,
	MessagePort,
	MessageChannel,
	markAsUntransferable,
	moveMessagePortToContext,
	receiveMessageOnPort,
	resourceLimits: {},
	postMessageToThread,
	threadId: 0,
	SHARE_ENV,
	Worker,
	parentPort: null,
	workerData: null,
	BroadcastChannel,
	setEnvironmentData,
	getEnvironmentData,
});
