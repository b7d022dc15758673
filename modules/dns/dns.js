// The functions of node:dns that call back.

const process = require('process');

const {
	GetAddrInfoReqWrap, GetNameInfoReqWrap, QueryReqWrap, ResolverBase,
	bindDefaults, constants, getDefaultResultOrder, known, methods, readLookup, send, setDefaultResultOrder, share,
	validateService, withFamily,
} = native.resolver;

function lookup(hostname, options, callback) {
	let last = callback;
	if (typeof options === 'function') {
		last = callback = options;
		options = undefined;
	} else if (options !== undefined && typeof options !== 'object' && typeof options !== 'number') {
		last = arguments[arguments.length - 1]; // options that can be none have taken its place
	}
	const query = readLookup(hostname, options, familyNamed, () => errors.validateFunction(last, 'callback'));
	const found = known(hostname, query);
	if (found) {
		const results = found.address === null && query.all ? [] : [found];
		if (query.all) process.nextTick(callback, null, results);
		else process.nextTick(callback, null, found.address, found.family);
		return {};
	}
	const req = new GetAddrInfoReqWrap();
	req.callback = callback;
	req.family = query.family;
	req.hostname = hostname;
	req.oncomplete = query.all ? onlookupall : onlookup;
	const failed = native.getaddrinfo(hostname, query.family, query.hints, query.order, (code, addresses) => req.oncomplete(code, addresses));
	if (failed) {
		process.nextTick(callback, native.exception(failed, 'getaddrinfo', hostname));
		return {};
	}
	return req;
}

const familyNamed = (family) => (family === 'IPv4' ? 4 : family === 'IPv6' ? 6 : family);

function onlookup(code, addresses) {
	if (code) return this.callback(native.exception(code, 'getaddrinfo', this.hostname));
	const { address, family } = withFamily(addresses[0]);
	this.callback(null, address, family);
}

function onlookupall(code, addresses) {
	if (code) return this.callback(native.exception(code, 'getaddrinfo', this.hostname));
	this.callback(null, addresses.map(withFamily));
}

function lookupService(address, port, callback) {
	if (arguments.length !== 3) throw errors.missingArgs('"address", "port", and "callback" arguments');
	validateService(address, port, () => errors.validateFunction(callback, 'callback'));
	const req = new GetNameInfoReqWrap();
	req.callback = callback;
	req.hostname = address;
	req.port = Number(port);
	req.oncomplete = onlookupservice;
	native.getnameinfo(address, req.port, (code, hostname, service) => req.oncomplete(code, hostname, service));
	return req;
}

function onlookupservice(code, hostname, service) {
	if (code) return this.callback(native.exception(code, 'getnameinfo', this.hostname));
	this.callback(null, hostname, service);
}

class Resolver extends ResolverBase {}

function method(bindingName) {
	function query(name, /* options, */ callback) {
		let options;
		if (arguments.length > 2) {
			options = callback;
			callback = arguments[2];
		}
		errors.validateString(name, 'name');
		errors.validateFunction(callback, 'callback');
		const req = new QueryReqWrap();
		req.bindingName = bindingName;
		req.callback = callback;
		req.hostname = name;
		req.oncomplete = onresolve;
		req.ttl = !!options?.ttl;
		send(this, req);
		return req;
	}
	Object.defineProperty(query, 'name', { value: bindingName });
	return query;
}

function onresolve(code, records) {
	if (code) this.callback(native.exception(code, this.bindingName, this.hostname));
	else this.callback(null, records);
}

const types = new Map();
for (const [name, type, bindingName] of methods) {
	Resolver.prototype[name] = method(bindingName);
	if (type) types.set(type, Resolver.prototype[name]);
}

Resolver.prototype.resolve = function resolve(hostname, rrtype, callback) {
	let query;
	if (typeof rrtype === 'string') {
		query = types.get(rrtype);
	} else if (typeof rrtype === 'function') {
		query = types.get('A');
		callback = rrtype;
	} else {
		throw errors.invalidArgType('rrtype', 'of type string', rrtype);
	}
	if (!query) throw errors.invalidArgValue('rrtype', rrtype);
	return query.call(this, hostname, callback);
};

native.promisifyArgs(lookup, 'address', 'family');
native.promisifyArgs(lookupService, 'hostname', 'service');

Object.assign(exports, {
	lookup,
	lookupService,
	Resolver,
	getDefaultResultOrder,
	setDefaultResultOrder,
	setServers: undefined,
	ADDRCONFIG: 32,
	ALL: 16,
	V4MAPPED: 8,
	...constants,
});
bindDefaults(exports, Resolver.prototype);
const lazy = {
	get() {
		const promises = require('dns/promises');
		share(exports, promises);
		return promises;
	},
};
Object.defineProperty(exports, 'promises', { configurable: true, enumerable: true, get: lazy.get });
