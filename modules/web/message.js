// MessageChannel, MessagePort, MessageEvent and BroadcastChannel.

const { EventTarget, NodeEventTarget, initEventTarget, defineEventHandler, kCreateEvent, kHybridDispatch, kNewListener,
	kRemoveListener } = require('internal/event_target');
const { Event, inspectCustom, shallower, enumerable, tag } = require('internal/event');
const { DOMException } = require('internal/dom_exception');
const { Queue } = require('internal/queue');
const { kTwin, kAdopt } = native;

const kPorts = Symbol('nodejs.internal.kCurrentlyReceivingPorts');

// A Pipe is one end of a channel: what has come for the port that holds it.
class Pipe {
	queue = new Queue();
	peer = null; // the other end; null once the channel is closed
	port = null; // who holds this end
	receiving = false;
	referenced = false;
	#scheduled = false;

	// send puts something into the other end.
	send(item) {
		const { peer } = this;
		if (peer === null) return;
		peer.queue.push(item);
		if (peer.receiving || item === closed) peer.schedule();
	}

	start() {
		if (this.receiving) return;
		this.receiving = true;
		if (this.queue.length > 0) this.schedule();
	}

	// schedule has the messages delivered, each as a callback of its own.
	schedule() {
		if (this.#scheduled) return;
		this.#scheduled = true;
		let left = Math.max(this.queue.length, atOnce);
		const next = () => {
			this.port?.[kDeliver]();
			if (this.port !== null && this.receiving && this.queue.length > 0 && --left > 0) {
				native.again(next);
				return;
			}
			this.#scheduled = false;
			if (this.port !== null && this.receiving && this.queue.length > 0) this.schedule();
		};
		native.post(next);
	}

	ref() {
		if (!this.referenced) native.ref();
		this.referenced = true;
	}

	unref() {
		if (this.referenced) native.unref();
		this.referenced = false;
	}
}

const atOnce = 1000; // messages before the loop goes on, at least
const closed = Symbol('closed'); // the last item of a queue

const pipes = new WeakMap(); // of the ports that have one
const kDeliver = Symbol('kDeliver');
const ports = new WeakSet();

function checkPort(value) {
	if (!ports.has(value)) throw new TypeError('Illegal invocation');
}

class MessageEvent extends Event {
	#init;

	constructor(type, init = {}) {
		super(type);
		const { data = null, origin = '', lastEventId = '', source = null, ports: given = [] } = init;
		if (source !== null) checkIsPort(source, 'init.source');
		if (typeof given?.[Symbol.iterator] !== 'function') throw new TypeError('ports is not iterable');
		const list = [...given];
		list.forEach((port, i) => checkIsPort(port, `init.ports[${i}]`));
		this.#init = { data, origin: `${origin}`, lastEventId: `${lastEventId}`, source, ports: list };
	}

	get data() { return this.#init.data; }
	get origin() { return this.#init.origin; }
	get lastEventId() { return this.#init.lastEventId; }
	get source() { return this.#init.source; }
	get ports() { return this.#init.ports; }
}

for (const name of ['data', 'origin', 'lastEventId', 'source', 'ports']) {
	const { get } = Object.getOwnPropertyDescriptor(MessageEvent.prototype, name);
	Object.defineProperty(get, 'name', { value: 'get' });
	enumerable(MessageEvent.prototype, name);
}

function checkIsPort(value, name) {
	if (!ports.has(value)) throw errors.invalidArgType(name, 'an instance of MessagePort', value);
}

class MessagePortCloseEvent extends Event {}

function MessagePort() { throw errors.make('ERR_CONSTRUCT_CALL_INVALID'); }

MessagePort.prototype = Object.create(NodeEventTarget.prototype);
Object.setPrototypeOf(MessagePort, NodeEventTarget);
Object.defineProperty(MessagePort, 'prototype', { enumerable: false });

// newPort makes a port. It keeps the program running while it has listeners for
// messages, unless it was told not to.
function newPort(pipe) {
	const port = Object.create(MessagePort.prototype);
	ports.add(port);
	initEventTarget(port);
	native.beginResource(port);
	if (pipe) hold(port, pipe);
	const added = (count) => {
		if (count !== 0) return;
		port.ref();
		port.start();
	};
	const removed = (count) => { if (count === 0) port.unref(); };
	port.on('newListener', (name) => { if (name === 'message') added(port.listenerCount('message')); });
	port.on('removeListener', (name) => { if (name === 'message') removed(port.listenerCount('message')); });
	const { [kNewListener]: newListener, [kRemoveListener]: removeListener } = port;
	port[kNewListener] = function (size, type, ...rest) {
		if (type === 'message') added(size - 1);
		return Reflect.apply(newListener, this, [size, type, ...rest]);
	};
	port[kRemoveListener] = function (size, type, ...rest) {
		if (type === 'message') removed(size);
		return Reflect.apply(removeListener, this, [size, type, ...rest]);
	};
	for (const key of [kNewListener, kRemoveListener]) Object.defineProperty(port[key], 'name', { value: '' });
	port[kPorts] = undefined;
	return port;
}

function hold(port, pipe) {
	pipes.set(port, pipe);
	pipe.port = port;
}

// release ends a port's life. Its listeners hear of it when the loop closes what is
// to be closed.
function release(port, done = () => {}) {
	const pipe = pipes.get(port);
	if (pipe === undefined) return;
	pipes.delete(port);
	pipe.unref();
	pipe.port = null;
	pipe.queue.clear();
	native.atClose(() => {
		native.within(port, () => {
			done();
			dispatchClose(port);
		});
		native.endResource(port);
	});
}

function dispatchClose(port) {
	const event = new MessagePortCloseEvent('close');
	port[kHybridDispatch](event, 'close', event);
}

function deliver(port, { message, ports: moved }) {
	port[kPorts] = moved;
	try {
		port[kHybridDispatch](message, 'message', undefined);
	} finally {
		port[kPorts] = undefined;
	}
}

Object.assign(MessagePort.prototype, {
	postMessage(...args) {
		checkPort(this);
		if (args.length === 0) throw native.typeError('ERR_MISSING_ARGS', 'Not enough arguments to MessagePort.postMessage');
		const pipe = pipes.get(this);
		const list = native.transferList(args[1]);
		if (list.includes(this)) throw new DOMException('Transfer list contains source port', 'DataCloneError');
		if (pipe === undefined) return undefined;
		const { copied: message, moved } = native.clone(args[0], list);
		// The other end may have been sent through itself.
		if (moved.some((port) => pipes.get(port) === pipe.peer)) {
			native.warn('The target port was posted to itself, and the communication channel was lost');
			release(pipe.peer.port);
			release(this);
			return true;
		}
		pipe.send({ message, ports: moved });
		return true;
	},

	start() {
		checkPort(this);
		pipes.get(this)?.start();
	},

	constructor: MessagePort,

	ref() {
		checkPort(this);
		pipes.get(this)?.ref();
	},

	unref() {
		checkPort(this);
		pipes.get(this)?.unref();
	},

	hasRef() {
		checkPort(this);
		return pipes.get(this)?.referenced ?? false;
	},
});
Object.defineProperties(MessagePort.prototype, { constructor: { enumerable: false } });
Object.defineProperty(MessagePort.prototype.hasRef, 'name', { value: '' });
Object.defineProperty(MessagePort.prototype.postMessage, 'length', { value: 0 });
defineEventHandler(MessagePort.prototype, 'message');
defineEventHandler(MessagePort.prototype, 'messageerror');
MessagePort.prototype.close = function (callback) {
	checkPort(this);
	if (typeof callback === 'function') this.once('close', callback);
	const pipe = pipes.get(this);
	if (pipe === undefined) return;
	release(this, () => {
		pipe.send(closed);
		if (pipe.peer !== null) pipe.peer.peer = null;
		pipe.peer = null;
	});
};
Object.defineProperty(MessagePort.prototype.close, 'name', { value: '' });

function hidden(object, key, value) {
	Object.defineProperty(object, key, { value, configurable: false, writable: false });
}

hidden(MessagePort.prototype, kCreateEvent, function value(data, type) {
	if (type !== 'message' && type !== 'messageerror') return new Event(type);
	return new MessageEvent(type, { data, ports: this[kPorts] ?? [] });
});
hidden(MessagePort.prototype, inspectCustom, function inspect() {
	const shown = Object.create(MessagePort.prototype, { [inspectCustom]: { value: undefined } });
	return Object.assign(shown, { active: pipes.has(this), refed: pipes.get(this)?.referenced ?? false }, this);
});
hidden(MessagePort.prototype, kDeliver, function () {
	const pipe = pipes.get(this);
	const first = pipe.queue.peek;
	if (first === closed || !pipe.receiving && pipe.queue.last === closed) {
		pipe.peer = null;
		release(this);
	} else if (first !== undefined && pipe.receiving) {
		pipe.queue.shift();
		native.within(this, () => { deliver(this, first); });
	}
});

// A port is transferred: another one holds its end of the channel from then on.
hidden(MessagePort.prototype, kTwin, function () {
	if (!pipes.has(this)) throw new DOMException('MessagePort in transfer list is already detached', 'DataCloneError');
	return newPort(null);
});
hidden(MessagePort.prototype, kAdopt, function (original) {
	const pipe = pipes.get(original);
	const { queue } = pipe;
	pipe.queue = new Queue();
	release(original);
	pipe.queue = queue;
	pipe.receiving = false;
	hold(this, pipe);
	if (queue.last === closed) pipe.schedule();
	return this;
});

function MessageChannel() {
	if (new.target === undefined) throw errors.make('ERR_CONSTRUCT_CALL_REQUIRED');
	const [one, two] = [new Pipe(), new Pipe()];
	one.peer = two;
	two.peer = one;
	this.port1 = newPort(one);
	this.port2 = newPort(two);
}

// receiveMessageOnPort takes the oldest message of a port at once.
function receiveMessageOnPort(port) {
	if (!ports.has(port) && !isChannel(port)) {
		throw native.typeError('ERR_INVALID_ARG_TYPE', 'The "port" argument must be a MessagePort instance');
	}
	const queue = isChannel(port) ? queueOf(port) : pipes.get(port)?.queue;
	if (queue === undefined || queue.length === 0 || queue.peek === closed) return undefined;
	return { message: queue.shift().message };
}

const channels = new Map(); // the sets of open channels by name

let isChannel, queueOf;

class BroadcastChannel extends EventTarget {
	#name;
	#pipe = new Pipe();

	constructor(name) {
		if (arguments.length === 0) throw errors.missingArgs('"name" argument');
		super();
		this.#name = `${name}`;
		native.beginResource(this);
		this.#pipe.port = this;
		this.#pipe.receiving = true;
		this.#pipe.ref();
		if (!channels.has(this.#name)) channels.set(this.#name, new Set());
		channels.get(this.#name).add(this);
	}

	static {
		isChannel = (value) => value !== null && typeof value === 'object' && #pipe in value;
		queueOf = (channel) => channel.#pipe.queue;
	}

	get #isOpen() { return this.#pipe.port !== null; }

	[kDeliver]() {
		const item = this.#pipe.queue.shift();
		if (item === undefined || !this.#isOpen) return;
		native.within(this, () => {
			this.dispatchEvent(new MessageEvent('message', { data: item.message, ports: item.ports }));
		});
	}

	[inspectCustom](depth, options) {
		checkChannel(this);
		if (depth < 0) return 'BroadcastChannel';
		return `BroadcastChannel ${native.inspect({ name: this.#name, active: this.#isOpen }, shallower(options))}`;
	}

	get name() {
		checkChannel(this);
		return this.#name;
	}

	close() {
		checkChannel(this);
		if (!this.#isOpen) return;
		const open = channels.get(this.#name);
		open.delete(this);
		if (open.size === 0) channels.delete(this.#name);
		this.#pipe.unref();
		this.#pipe.port = null;
		native.endResource(this);
	}

	postMessage(message) {
		checkChannel(this);
		if (arguments.length === 0) throw errors.missingArgs('"message" argument');
		if (!this.#isOpen) throw new DOMException('BroadcastChannel is closed.', 'InvalidStateError');
		native.clone(message, []);
		for (const channel of channels.get(this.#name)) {
			if (channel === this) continue;
			const { copied } = native.clone(message, []);
			channel.#pipe.queue.push({ message: copied, ports: [] });
			channel.#pipe.schedule();
		}
	}

	ref() {
		checkChannel(this);
		if (this.#isOpen) this.#pipe.ref();
		return this;
	}

	unref() {
		checkChannel(this);
		this.#pipe.unref();
		return this;
	}
}

function checkChannel(value) {
	if (!isChannel(value)) throw errors.make('ERR_INVALID_THIS', 'BroadcastChannel');
}

enumerable(BroadcastChannel.prototype, 'name', 'close', 'postMessage');
defineEventHandler(BroadcastChannel.prototype, 'message');
defineEventHandler(BroadcastChannel.prototype, 'messageerror');

Object.assign(exports, { MessageChannel, MessagePort, MessageEvent, BroadcastChannel, receiveMessageOnPort, ports });
