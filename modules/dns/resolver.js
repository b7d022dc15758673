// What the callbacks and the promises of node:dns have in common: the checks of
// arguments, the class that both Resolvers inherit from, and the resolver that the
// functions of the modules are bound to.

const { ChannelWrap, exception, isIP } = native;

const orders = ['verbatim', 'ipv4first', 'ipv6first'];
const hintBits = 8 | 16 | 32; // V4MAPPED, ALL, ADDRCONFIG

exports.constants = {
	NODATA: 'ENODATA',
	FORMERR: 'EFORMERR',
	SERVFAIL: 'ESERVFAIL',
	NOTFOUND: 'ENOTFOUND',
	NOTIMP: 'ENOTIMP',
	REFUSED: 'EREFUSED',
	BADQUERY: 'EBADQUERY',
	BADNAME: 'EBADNAME',
	BADFAMILY: 'EBADFAMILY',
	BADRESP: 'EBADRESP',
	CONNREFUSED: 'ECONNREFUSED',
	TIMEOUT: 'ETIMEOUT',
	EOF: 'EOF',
	FILE: 'EFILE',
	NOMEM: 'ENOMEM',
	DESTRUCTION: 'EDESTRUCTION',
	BADSTR: 'EBADSTR',
	BADFLAGS: 'EBADFLAGS',
	NONAME: 'ENONAME',
	BADHINTS: 'EBADHINTS',
	NOTINITIALIZED: 'ENOTINITIALIZED',
	LOADIPHLPAPI: 'ELOADIPHLPAPI',
	ADDRGETNETWORKPARAMS: 'EADDRGETNETWORKPARAMS',
	CANCELLED: 'ECANCELLED',
};

// The methods of a Resolver in Node's order, the types of records that resolve knows
// them by, and what the system calls its queries.
exports.methods = [
	['resolveAny', 'ANY', 'queryAny'],
	['resolve4', 'A', 'queryA'],
	['resolve6', 'AAAA', 'queryAaaa'],
	['resolveCaa', 'CAA', 'queryCaa'],
	['resolveCname', 'CNAME', 'queryCname'],
	['resolveMx', 'MX', 'queryMx'],
	['resolveNs', 'NS', 'queryNs'],
	['resolveTxt', 'TXT', 'queryTxt'],
	['resolveSrv', 'SRV', 'querySrv'],
	['resolvePtr', 'PTR', 'queryPtr'],
	['resolveNaptr', 'NAPTR', 'queryNaptr'],
	['resolveSoa', 'SOA', 'querySoa'],
	['reverse', null, 'getHostByAddr'],
];

exports.GetAddrInfoReqWrap = class GetAddrInfoReqWrap {};
exports.GetNameInfoReqWrap = class GetNameInfoReqWrap {};
exports.QueryReqWrap = class QueryReqWrap {};

class ResolverBase {
	constructor(options = undefined) {
		const { timeout = -1, tries = 4 } = { ...options };
		errors.validateInteger(timeout, 'options.timeout', -1, 2 ** 31 - 1);
		errors.validateInteger(tries, 'options.tries', 1, 2 ** 31 - 1);
		this._handle = new ChannelWrap(timeout, tries);
	}

	cancel() {
		this._handle.cancel();
	}

	getServers() {
		return this._handle.getServers().map(([address, port]) => {
			if (port === 53) return address;
			return isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
		});
	}

	setServers(servers) {
		errors.validateArray(servers, 'servers');
		const parsed = [];
		servers.forEach((server, i) => {
			errors.validateString(server, `servers[${i}]`);
			parsed.push(parseServer(server));
		});
		this._handle.setServers(parsed, servers);
	}

	setLocalAddress(ipv4, ipv6) {
		errors.validateString(ipv4, 'ipv4');
		if (ipv6 !== undefined) errors.validateString(ipv6, 'ipv6');
		this._handle.setLocalAddress(ipv4, ipv6);
	}
}
exports.ResolverBase = ResolverBase;

// parseServer reads ADDRESS, ADDRESS:PORT or [ADDRESS]:PORT.
function parseServer(server) {
	if (isIP(server)) return [server, 53];
	const bracketed = /^\[([^[\]]*)\]/.exec(server);
	if (bracketed && isIP(bracketed[1])) {
		const port = /:(\d+)$/.exec(server);
		return [bracketed[1], port && Number(port[1]) || 53];
	}
	const withPort = /^(.+?):(\d+)$/.exec(server);
	if (withPort && isIP(withPort[1])) return [withPort[1], Number(withPort[2])];
	throw errors.make('ERR_INVALID_IP_ADDRESS', server);
}

exports.getDefaultResultOrder = function getDefaultResultOrder() {
	return native.resultOrder();
};

exports.setDefaultResultOrder = function setDefaultResultOrder(value) {
	validateOrder(value, 'dnsOrder');
	native.setResultOrder(value);
};

function validateOrder(value, name) {
	if (!orders.includes(value)) {
		throw errors.invalidArgValue(name, value, "must be one of: 'verbatim', 'ipv4first', 'ipv6first'");
	}
}

// readLookup checks the arguments of lookup and returns what they ask for. toFamily
// translates the names of families; checkCallback is called where a callback is due.
exports.readLookup = function readLookup(hostname, options, toFamily, checkCallback) {
	const query = { family: 0, hints: 0, all: false, order: native.resultOrder() };
	if (hostname) errors.validateString(hostname, 'hostname');
	checkCallback();
	if (typeof options === 'number') {
		validateFamily(options, 'family');
		query.family = options;
	} else if (options !== undefined && typeof options !== 'object') {
		throw errors.invalidArgType('options', 'of type object or integer', options);
	} else {
		readOptions(query, options ?? {}, toFamily);
	}
	return query;
};

function readOptions(query, options, toFamily) {
	if (options.hints != null) {
		errors.validateNumber(options.hints, 'options.hints');
		query.hints = options.hints >>> 0;
		if ((query.hints & ~hintBits) !== 0) throw errors.invalidArgValue('hints', query.hints);
	}
	if (options.family != null) {
		query.family = toFamily(options.family);
		validateFamily(query.family, 'options.family');
	}
	if (options.all != null) {
		errors.validateBoolean(options.all, 'options.all');
		query.all = options.all;
	}
	if (options.verbatim != null) {
		errors.validateBoolean(options.verbatim, 'options.verbatim');
		query.order = options.verbatim ? 'verbatim' : 'ipv4first';
	}
	if (options.order != null) {
		validateOrder(options.order, 'options.order');
		query.order = options.order;
	}
}

function validateFamily(value, name) {
	if (value !== 0 && value !== 4 && value !== 6) {
		throw errors.invalidArgValue(name, value, 'must be one of: 0, 4, 6');
	}
}

// known returns the one address of a lookup that has nothing to look up, undefined if
// it has.
exports.known = function known(hostname, { family }) {
	if (!hostname) {
		native.warnOfNoName(String(hostname));
		return { address: null, family: family === 6 ? 6 : 4 };
	}
	const version = isIP(hostname);
	return version ? { address: hostname, family: version } : undefined;
};

exports.withFamily = (address) => ({ address, family: isIP(address) });

// send sends a query of a resolver. What cannot be sent is thrown.
exports.send = function send(resolver, req) {
	const code = resolver._handle.query(req.bindingName, req.hostname, (code, records, ttls) => {
		req.oncomplete(code, ttls && req.ttl ? records.map((address, i) => ({ address, ttl: ttls[i] })) : records);
	});
	if (code) throw exception(code, req.bindingName, req.hostname);
};

// validateService checks the arguments of lookupService.
exports.validateService = function validateService(address, port, checkCallback) {
	if (isIP(address) === 0) throw errors.invalidArgValue('address', address);
	native.validatePort(port);
	checkCallback();
};

// The functions of a module are the methods of a resolver of its own, another one each
// time that its setServers is called. A module that is loaded later begins with the
// latest of all.
let latest = new ResolverBase();

class Binding {
	constructor(target, prototype) {
		const binding = this;
		this.target = target;
		this.prototype = prototype;
		this.sharing = [this]; // those that setServers concerns
		target.setServers = function defaultResolverSetServers(servers) {
			const resolver = new ResolverBase();
			resolver.setServers(servers);
			latest = resolver;
			for (const each of binding.sharing) each.bind(resolver);
		};
		this.bind(latest);
	}

	bind(resolver) {
		const { target, prototype } = this;
		for (const name of ['getServers', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveCaa', 'resolveCname', 'resolveMx',
			'resolveNaptr', 'resolveNs', 'resolvePtr', 'resolveSoa', 'resolveSrv', 'resolveTxt', 'reverse']) {
			target[name] = prototype[name].bind(resolver);
		}
	}
}

const bindings = new Map(); // by module

exports.bindDefaults = function bindDefaults(target, prototype) {
	bindings.set(target, new Binding(target, prototype));
};

// share lets the setServers of a module concern another one too.
exports.share = function share(target, other) {
	const { sharing } = bindings.get(target);
	const binding = bindings.get(other);
	if (!sharing.includes(binding)) sharing.push(binding);
};
