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

class Worker extends EventEmitter {
	constructor(filename) {
		super();
		throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'worker_threads.Worker');
	}
}

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
	SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
	Worker,
	parentPort: null,
	workerData: null,
	BroadcastChannel,
	setEnvironmentData,
	getEnvironmentData,
});
