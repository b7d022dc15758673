// url.parse, format and resolve: the parser that is older than the class URL.

const { toASCII } = native;
const querystring = () => require('querystring');

// Protocols whose rest is left as it is; that have no host; that have `//` after them
// even if it is not written.
const rawProtocols = new Set(['javascript', 'javascript:']);
const hostless = rawProtocols;
const slashed = new Set(['http', 'https', 'ftp', 'gopher', 'file', 'ws', 'wss'].flatMap((name) => [name, name + ':']));

function Url() {
	this.protocol = null;
	this.slashes = null;
	this.auth = null;
	this.host = null;
	this.port = null;
	this.hostname = null;
	this.hash = null;
	this.search = null;
	this.query = null;
	this.pathname = null;
	this.path = null;
	this.href = null;
}

const isBlank = (c) => c <= ' ' || c === '\u00a0' || c === '\ufeff';

// cleaned is a text without the blanks around it, and with slashes for the backslashes
// that come before the query. hasHash tells what may not take the short way.
function cleaned(text) {
	let start = 0, end = text.length;
	while (start < end && isBlank(text[start])) start++;
	while (end > start && isBlank(text[end - 1])) end--;
	text = text.slice(start, end);
	const query = text.search(/[?#]/);
	const before = query < 0 ? text : text.slice(0, query);
	return before.replaceAll('\\', '/') + (query < 0 ? '' : text.slice(query));
}

const simplePath = /^(\/\/?(?!\/)[^?\s]*)(\?[^\s]*)?$/;
const protocolPattern = /^[a-z0-9.+-]+:/i;
const hostWithUser = /^\/\/[^@/]+@[^@/]+/;

Url.prototype.parse = function parse(url, parseQueryString, slashesDenoteHost) {
	errors.validateString(url, 'url');
	let rest = cleaned(url);
	if (!slashesDenoteHost && !/[#@]/.test(rest)) {
		const path = simplePath.exec(rest);
		if (path !== null) {
			this.path = rest;
			this.href = rest;
			this.pathname = path[1];
			if (path[2]) {
				this.search = path[2];
				this.query = this.search.slice(1);
				if (parseQueryString) this.query = querystring().parse(this.query);
			} else if (parseQueryString) {
				this.search = null;
				this.query = Object.create(null);
			}
			return this;
		}
	}

	const match = protocolPattern.exec(rest);
	const written = match && match[0];
	const protocol = written && written.toLowerCase();
	if (written) {
		this.protocol = protocol;
		rest = rest.slice(written.length);
	}
	let hasSlashes = false;
	if (slashesDenoteHost || written || hostWithUser.test(rest)) {
		hasSlashes = rest.startsWith('//');
		if (hasSlashes && !(protocol && hostless.has(protocol))) {
			rest = rest.slice(2);
			this.slashes = true;
		}
	}
	if (!hostless.has(protocol) && (hasSlashes || (written && !slashed.has(written)))) {
		rest = takeHost(this, rest, url);
	}
	if (!rawProtocols.has(protocol)) rest = escaped(rest);
	takePath(this, rest, parseQueryString);
	if (slashed.has(protocol) && this.hostname && !this.pathname) this.pathname = '/';
	if (this.pathname || this.search) this.path = (this.pathname || '') + (this.search || '');
	this.href = this.format();
	return this;
};

// hostEnd is where what comes before the path ends, and where the user in front of the
// host ends, -1 if there is none. An @ makes all before it part of the user.
function hostEnd(rest) {
	let end = -1, at = -1;
	for (let i = 0; i < rest.length; i++) {
		const c = rest[i];
		if (c === '/' || c === '#' || c === '?') return [end < 0 ? i : end, at];
		if (c === '@') {
			at = i;
			end = -1;
		} else if (end < 0 && ' "%\';<>\\^`{|}'.includes(c)) {
			end = i;
		}
	}
	return [end < 0 ? rest.length : end, at];
}

const isBracketed = (hostname) => hostname[0] === '[' && hostname[hostname.length - 1] === ']';

// Characters that no name of a host has.
const forbidden = /[\0\t\n\r #%/:<>?@[\\\]^|]/;
const forbiddenInBrackets = /[\0\t\n\r #%/<>?@\\^|]/;

// takeHost takes user, host and port from the beginning of a text, and line breaks and tabs out of them.
function takeHost(parsed, rest, url) {
	const path = rest.search(/[/?#]/);
	const before = path < 0 ? rest : rest.slice(0, path);
	rest = before.replace(/[\t\n\r]/g, '') + rest.slice(before.length);
	const [end, at] = hostEnd(rest);
	if (at >= 0) parsed.auth = decodeURIComponent(rest.slice(0, at));
	parsed.host = rest.slice(at + 1, end);
	rest = rest.slice(end);
	parsed.parseHost();
	if (typeof parsed.hostname !== 'string') parsed.hostname = '';
	const hostname = parsed.hostname;
	const isIPv6 = isBracketed(hostname);
	if (!isIPv6) rest = splitHostname(parsed, rest, hostname, url);
	parsed.hostname = parsed.hostname.length > 255 ? '' : parsed.hostname.toLowerCase();
	if (parsed.hostname !== '') {
		if (isIPv6) {
			if (forbiddenInBrackets.test(parsed.hostname)) throw native.invalidURL(url);
		} else {
			parsed.hostname = toASCII(parsed.hostname.split('\0', 1)[0]); // C ends it there
			if (parsed.hostname === '' || forbidden.test(parsed.hostname)) throw native.invalidURL(url);
		}
	}
	parsed.host = (parsed.hostname || '') + (parsed.port ? ':' + parsed.port : '');
	if (isIPv6) {
		parsed.hostname = parsed.hostname.slice(1, -1);
		if (rest[0] !== '/') rest = '/' + rest;
	}
	return rest;
}

// splitHostname makes part of the path what comes after the name of a host: a port that
// is no number.
function splitHostname(parsed, rest, hostname, url) {
	const colon = hostname.indexOf(':');
	if (colon < 0) return rest;
	parsed.hostname = hostname.slice(0, colon);
	native.warnOfPort(url);
	return `/${hostname.slice(colon)}${rest}`;
}

const escapes = {
	'\t': '%09', '\n': '%0A', '\r': '%0D', ' ': '%20', '"': '%22', '\'': '%27', '<': '%3C', '>': '%3E',
	'\\': '%5C', '^': '%5E', '`': '%60', '{': '%7B', '|': '%7C', '}': '%7D',
};
const escaped = (text) => text.replace(/[\t\n\r "'<>\\^`{|}]/g, (c) => escapes[c]);

// takePath takes path, query and fragment, which is all that is left.
function takePath(parsed, rest, parseQueryString) {
	const hash = rest.indexOf('#');
	if (hash >= 0) {
		parsed.hash = rest.slice(hash);
		rest = rest.slice(0, hash);
	}
	const query = rest.indexOf('?');
	if (query >= 0) {
		parsed.search = rest.slice(query);
		parsed.query = rest.slice(query + 1);
		if (parseQueryString) parsed.query = querystring().parse(parsed.query);
		rest = rest.slice(0, query);
	} else if (parseQueryString) {
		parsed.search = null;
		parsed.query = Object.create(null);
	}
	if (rest !== '') parsed.pathname = rest;
}

Url.prototype.parseHost = function parseHost() {
	let host = this.host;
	const port = /:[0-9]*$/.exec(host);
	if (port !== null) {
		if (port[0] !== ':') this.port = port[0].slice(1);
		host = host.slice(0, host.length - port[0].length);
	}
	if (host) this.hostname = host;
};

// encodeUser encodes a user, in which a colon is left as it is. What is no string counts as far
// as it has a length.
function encodeUser(user) {
	if (typeof user !== 'string' && !user.length) return user.length === 0 ? '' : user;
	return querystring().escape(user).replace(/%3A/g, ':');
}

Url.prototype.format = function format() {
	let auth = this.auth || '';
	if (auth) auth = encodeUser(auth) + '@';
	let protocol = this.protocol || '';
	let pathname = this.pathname || '';
	let hash = this.hash || '';
	let host = '';
	if (this.host) {
		host = auth + this.host;
	} else if (this.hostname) {
		host = auth + (this.hostname.includes(':') && !isBracketed(this.hostname) ? `[${this.hostname}]` : this.hostname);
		if (this.port) host += ':' + this.port;
	}
	let query = '';
	if (this.query !== null && typeof this.query === 'object') query = querystring().stringify(this.query);
	let search = this.search || (query && '?' + query) || '';
	if (protocol && protocol.charCodeAt(protocol.length - 1) !== 58) protocol += ':';
	if (typeof pathname === 'string') pathname = pathname.replace(/[?#]/g, (c) => (c === '#' ? '%23' : '%3F'));
	if (this.slashes || slashed.has(protocol)) {
		if (this.slashes || host) {
			if (pathname && pathname.charCodeAt(0) !== 47) pathname = '/' + pathname;
			host = '//' + host;
		} else if (protocol.startsWith('file')) {
			host = '//';
		}
	}
	search = search.replace(/#/g, '%23');
	if (hash && hash.charCodeAt(0) !== 35) hash = '#' + hash;
	if (search && search.charCodeAt(0) !== 63) search = '?' + search;
	return protocol + host + pathname + search + hash;
};

function urlParse(url, parseQueryString, slashesDenoteHost) {
	if (url instanceof Url) return url;
	const parsed = new Url();
	parsed.parse(url, parseQueryString, slashesDenoteHost);
	return parsed;
}

Url.prototype.resolve = function resolve(relative) {
	return this.resolveObject(urlParse(relative, false, true)).format();
};

// followed makes href and path of what the other parts have become.
function finished(result) {
	if (result.pathname !== null || result.search !== null) {
		result.path = (result.pathname || '') + (result.search || '');
	}
	result.href = result.format();
	return result;
}

Url.prototype.resolveObject = function resolveObject(relative) {
	if (typeof relative === 'string') {
		const parsed = new Url();
		parsed.parse(relative, false, true);
		relative = parsed;
	}
	const result = Object.assign(new Url(), this);
	result.hash = relative.hash;
	if (relative.href === '') {
		result.href = result.format();
		return result;
	}
	if (relative.slashes && !relative.protocol) {
		for (const key of Object.keys(relative)) {
			if (key !== 'protocol') result[key] = relative[key];
		}
		if (slashed.has(result.protocol) && result.hostname && !result.pathname) {
			result.pathname = '/';
			result.path = '/';
		}
		result.href = result.format();
		return result;
	}
	if (relative.protocol && relative.protocol !== result.protocol) return otherProtocol(result, relative);
	return joined(result, relative);
};

// otherProtocol resolves a URL that has a protocol of its own.
function otherProtocol(result, relative) {
	if (!slashed.has(relative.protocol)) {
		Object.assign(result, relative);
		result.href = result.format();
		return result;
	}
	result.protocol = relative.protocol;
	if (!relative.host && !/^file:?$/.test(relative.protocol) && !hostless.has(relative.protocol)) {
		const segments = (relative.pathname || '').split('/');
		while (segments.length > 0 && !(relative.host = segments.shift()));
		relative.host ||= '';
		relative.hostname ||= '';
		if (segments[0] !== '') segments.unshift('');
		if (segments.length < 2) segments.unshift('');
		result.pathname = segments.join('/');
	} else {
		result.pathname = relative.pathname;
	}
	result.search = relative.search;
	result.query = relative.query;
	result.host = relative.host || '';
	result.auth = relative.auth;
	result.hostname = relative.hostname || relative.host;
	result.port = relative.port;
	if (result.pathname || result.search) result.path = (result.pathname || '') + (result.search || '');
	result.slashes ||= relative.slashes;
	result.href = result.format();
	return result;
}

// takeUser takes a user from what may be the first segment of a path.
function takeUser(result) {
	const at = result.host && result.host.indexOf('@') > 0 && result.host.split('@');
	if (at) {
		result.auth = at.shift();
		result.host = result.hostname = at.shift();
	}
}

// joined resolves a URL whose path is relative to another's.
function joined(result, relative) {
	const isSourceAbsolute = result.pathname && result.pathname[0] === '/';
	const isAbsolute = relative.host || (relative.pathname && relative.pathname[0] === '/');
	let mustBeAbsolute = isAbsolute || isSourceAbsolute || (result.host && relative.pathname);
	const removeAllDots = mustBeAbsolute;
	let path = (result.pathname && result.pathname.split('/')) || [];
	const relativePath = (relative.pathname && relative.pathname.split('/')) || [];
	const hasNoSlashes = result.protocol && !slashed.has(result.protocol);

	if (hasNoSlashes) {
		// The host is a segment like any other.
		result.hostname = '';
		result.port = null;
		if (result.host) {
			if (path[0] === '') path[0] = result.host;
			else path.unshift(result.host);
		}
		result.host = '';
		if (relative.protocol) {
			relative.hostname = null;
			relative.port = null;
			result.auth = null;
			if (relative.host) {
				if (relativePath[0] === '') relativePath[0] = relative.host;
				else relativePath.unshift(relative.host);
			}
			relative.host = null;
		}
		mustBeAbsolute = mustBeAbsolute && (relativePath[0] === '' || path[0] === '');
	}

	if (isAbsolute) {
		if (relative.host || relative.host === '') {
			if (result.host !== relative.host) result.auth = null;
			result.host = relative.host;
			result.port = relative.port;
		}
		if (relative.hostname || relative.hostname === '') {
			if (result.hostname !== relative.hostname) result.auth = null;
			result.hostname = relative.hostname;
		}
		result.search = relative.search;
		result.query = relative.query;
		path = relativePath;
	} else if (relativePath.length > 0) {
		path.pop();
		path = path.concat(relativePath);
		result.search = relative.search;
		result.query = relative.query;
	} else if (relative.search !== null && relative.search !== undefined) {
		if (hasNoSlashes) {
			result.hostname = result.host = path.shift();
			takeUser(result);
		}
		result.search = relative.search;
		result.query = relative.query;
		return finished(result);
	}

	if (path.length === 0) {
		result.pathname = null;
		result.path = result.search ? '/' + result.search : null;
		result.href = result.format();
		return result;
	}
	path = withoutDots(path, { relative, result, mustBeAbsolute, removeAllDots });
	const isRooted = path[0] === '' || (path[0] && path[0][0] === '/');
	if (hasNoSlashes) {
		result.hostname = result.host = isRooted ? '' : path.length ? path.shift() : '';
		takeUser(result);
	}
	mustBeAbsolute = mustBeAbsolute || (result.host && path.length);
	if (mustBeAbsolute && !isRooted) path.unshift('');
	if (path.length === 0) {
		result.pathname = null;
		result.path = null;
	} else {
		result.pathname = path.join('/');
	}
	if (result.pathname !== null || result.search !== null) {
		result.path = (result.pathname || '') + (result.search || '');
	}
	result.auth = relative.auth || result.auth;
	result.slashes = result.slashes || relative.slashes;
	result.href = result.format();
	return result;
}

// withoutDots resolves the segments `.` and `..`.
function withoutDots(path, { relative, result, mustBeAbsolute, removeAllDots }) {
	const last = path[path.length - 1];
	const hasTrailingSlash = ((result.host || relative.host || path.length > 1) && (last === '.' || last === '..')) || last === '';
	let up = 0;
	for (let i = path.length - 1; i >= 0; i--) {
		if (path[i] === '.') {
			path.splice(i, 1);
		} else if (path[i] === '..') {
			path.splice(i, 1);
			up++;
		} else if (up) {
			path.splice(i, 1);
			up--;
		}
	}
	if (!mustBeAbsolute && !removeAllDots) {
		while (up--) path.unshift('..');
	}
	if (mustBeAbsolute && path[0] !== '' && (!path[0] || path[0][0] !== '/')) path.unshift('');
	if (hasTrailingSlash && !path.join('/').endsWith('/')) path.push('');
	return path;
}

function urlResolve(source, relative) {
	return urlParse(source, false, true).resolve(relative);
}

function urlResolveObject(source, relative) {
	if (!source) return relative;
	return urlParse(source, false, true).resolveObject(relative);
}

function urlFormat(urlObject, options) {
	if (typeof urlObject === 'string') {
		urlObject = urlParse(urlObject);
	} else if (typeof urlObject !== 'object' || urlObject === null) {
		throw errors.invalidArgType('urlObject', 'one of type object or string', urlObject);
	} else if (native.isURL(urlObject)) {
		return native.formatURL(urlObject, options);
	}
	return Url.prototype.format.call(urlObject);
}

Object.assign(exports, { Url, urlParse, urlResolve, urlResolveObject, urlFormat });
