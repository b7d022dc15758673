// The functions of node:dns/promises.

const {
	GetAddrInfoReqWrap, GetNameInfoReqWrap, QueryReqWrap, ResolverBase,
	bindDefaults, constants, getDefaultResultOrder, known, methods, readLookup, send, setDefaultResultOrder,
	validateService, withFamily,
} = native.resolver;

function lookup(hostname, options) {
	const query = readLookup(hostname, options, (family) => family, () => {});
	return new Promise((resolve, reject) => {
		const found = known(hostname, query);
		if (found) return resolve(query.all ? (found.address === null ? [] : [found]) : found);
		const fail = (code) => reject(native.exception(code, 'getaddrinfo', hostname));
		const failed = native.getaddrinfo(hostname, query.family, query.hints, query.order, (code, addresses) => {
			if (code) fail(code);
			else resolve(query.all ? addresses.map(withFamily) : withFamily(addresses[0]));
		});
		if (failed) fail(failed);
	});
}

function lookupService(address, port) {
	if (arguments.length !== 2) throw errors.missingArgs('"address" and "port" arguments');
	validateService(address, port, () => {});
	return new Promise((resolve, reject) => {
		native.getnameinfo(address, Number(port), (code, hostname, service) => {
			if (code) reject(native.exception(code, 'getnameinfo'));
			else resolve({ hostname, service });
		});
	});
}

class Resolver extends ResolverBase {}

function method(bindingName) {
	function query(name, options) {
		errors.validateString(name, 'name');
		return new Promise((resolve, reject) => {
			const req = new QueryReqWrap();
			req.bindingName = bindingName;
			req.hostname = name;
			req.oncomplete = (code, records) => {
				if (code) reject(native.exception(code, bindingName, name));
				else resolve(records);
			};
			req.ttl = !!options?.ttl;
			send(this, req);
		});
	}
	Object.defineProperty(query, 'name', { value: bindingName });
	return query;
}

const types = new Map();
for (const [name, type, bindingName] of methods) {
	Resolver.prototype[name] = method(bindingName);
	if (type) types.set(type, Resolver.prototype[name]);
}

Resolver.prototype.resolve = function resolve(hostname, rrtype) {
	let query = types.get('A');
	if (rrtype !== undefined) {
		errors.validateString(rrtype, 'rrtype');
		query = types.get(rrtype);
		if (!query) throw errors.invalidArgValue('rrtype', rrtype);
	}
	return query.call(this, hostname);
};

Object.assign(exports, {
	lookup,
	lookupService,
	Resolver,
	getDefaultResultOrder,
	setDefaultResultOrder,
	setServers: undefined,
	...constants,
});
bindDefaults(exports, Resolver.prototype);
