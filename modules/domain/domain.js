const EventEmitter = require('events');
const { createHook, executionAsyncResource } = require('async_hooks');

const setCapture = process.setUncaughtExceptionCaptureCallback;
if (process.hasUncaughtExceptionCaptureCallback()) throw errors.make('ERR_DOMAIN_CALLBACK_NOT_AVAILABLE');

// stack are the domains that were entered, the active one last.
let stack = [];
let active = null;
exports._stack = stack;

Object.defineProperty(process, 'domain', {
	configurable: true, enumerable: true,
	get() { return active; },
	set(value) { active = value; },
});

process.setUncaughtExceptionCaptureCallback = function setUncaughtExceptionCaptureCallback() {
	throw errors.make('ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE');
};

function activate(domain) {
	exports.active = active = domain;
	updateExceptionCapture();
}

// updateExceptionCapture lets the active domain have exceptions that nobody catches,
// if a domain on the stack listens for them.
function updateExceptionCapture() {
	setCapture(null);
	if (stack.some((domain) => domain.listenerCount('error') > 0)) setCapture((error) => active._errorHandler(error));
}

// hidden sets a property that is not listed.
function hidden(o, name, value) {
	Object.defineProperty(o, name, { configurable: true, enumerable: false, value, writable: true });
}

const isObject = (value) => typeof value === 'object' && value !== null || typeof value === 'function';

// What is begun in a domain goes on in it.
const domainOf = new WeakMap();
createHook({
	init(id, type, trigger, resource) {
		if (active === null || active === undefined) return;
		domainOf.set(resource, active);
		if (resource.domain === undefined) hidden(resource, 'domain', active);
	},
	before() { domainOf.get(executionAsyncResource())?.enter(); },
	after() { domainOf.get(executionAsyncResource())?.exit(); },
}).enable();

EventEmitter.usingDomains = true;
native.onEmitter((emitter) => {
	hidden(emitter, 'domain', emitter instanceof Domain ? null : active ?? null);
});

class Domain extends EventEmitter {
	constructor() {
		super();
		this.members = [];
		this.on('removeListener', updateExceptionCapture);
		this.on('newListener', updateExceptionCapture);
	}

	_errorHandler(error) {
		if (isObject(error)) {
			hidden(error, 'domain', this);
			error.domainThrown = true;
		}
		try {
			while (active === this) this.exit();
			if (this.listenerCount('error') === 0) throw error;
			setCapture(null); // what a handler throws ends the program, unless an outer domain has it
			this.emit('error', error);
		} catch (another) {
			const outer = stack.findLast((domain) => domain.listenerCount('error') > 0);
			if (!outer) throw another;
			outer._errorHandler(another);
		} finally {
			stack.length = 0;
			activate(null);
		}
		return true;
	}

	enter() {
		stack.push(this);
		activate(this);
	}

	exit() {
		const index = stack.lastIndexOf(this);
		if (index === -1) return;
		stack.splice(index);
		activate(stack.at(-1));
	}

	add(emitter) {
		if (emitter.domain === this) return;
		if (emitter.domain) emitter.domain.remove(emitter);
		// A domain that is added to one of its own members makes no circle.
		if (this.domain && emitter instanceof Domain) {
			for (let domain = this.domain; domain; domain = domain.domain) if (emitter === domain) return;
		}
		hidden(emitter, 'domain', this);
		this.members.push(emitter);
	}

	remove(emitter) {
		emitter.domain = null;
		const index = this.members.indexOf(emitter);
		if (index !== -1) this.members.splice(index, 1);
	}

	run(fn, ...args) {
		this.enter();
		const result = Reflect.apply(fn, this, args);
		this.exit();
		return result;
	}

	intercept(fn) {
		const domain = this;
		return function runIntercepted(error, ...args) {
			if (!(error instanceof Error)) return runIn(domain, this, fn, args);
			error.domainBound = fn;
			error.domainThrown = false;
			hidden(error, 'domain', domain);
			domain.emit('error', error);
		};
	}

	bind(fn) {
		const domain = this;
		function runBound(...args) { return runIn(domain, this, fn, args); }
		hidden(runBound, 'domain', this);
		return runBound;
	}
}

function runIn(domain, self, fn, args) {
	domain.enter();
	const result = Reflect.apply(fn, self, args);
	domain.exit();
	return result;
}

Domain.prototype.members = undefined;
exports.Domain = Domain;
exports.createDomain = function createDomain() { return new Domain(); };
exports.create = exports.createDomain;
exports.active = null;

// An error of an emitter in a domain that nobody listens for is the domain's.
const emit = EventEmitter.prototype.emit;
EventEmitter.prototype.emit = function (...args) {
	const { domain } = this;
	if (domain === null || domain === undefined || this === process) return Reflect.apply(emit, this, args);
	if (args[0] !== 'error' || this.listenerCount('error') > 0) return runIn(domain, this, emit, args);
	const error = args[1] || Object.assign(new Error('Unhandled error.'), { code: 'ERR_UNHANDLED_ERROR' });
	if (isObject(error)) {
		error.domainEmitter = this;
		hidden(error, 'domain', domain);
		error.domainThrown = false;
	}
	const entered = stack.splice(0);
	const before = active;
	activate(null);
	try {
		domain.emit('error', error);
	} finally {
		stack.push(...entered);
		activate(before);
	}
	return false;
};
