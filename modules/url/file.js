// What makes URLs of paths, paths of URLs, and options of requests of URLs.

const { URL, isURL } = native.url;
const path = require('path');

// isLikeURL tells whether something can stand for a URL: it need not be of this realm.
const isLikeURL = (value) => Boolean(value && value.href && value.protocol && value.auth === undefined && value.path === undefined);

function pathFromWindows(url) {
	const { hostname } = url;
	const encoded = url.pathname;
	if (/%2f|%5c/i.test(encoded)) {
		throw errors.make('ERR_INVALID_FILE_URL_PATH', 'must not include encoded \\ or / characters');
	}
	const decoded = decodeURIComponent(encoded.replaceAll('/', '\\'));
	if (hostname !== '') return `\\\\${native.toUnicode(hostname)}${decoded}`;
	if (!/^\\[a-z]:/i.test(decoded)) throw errors.make('ERR_INVALID_FILE_URL_PATH', 'must be absolute');
	return decoded.slice(1);
}

function pathFromPosix(url) {
	if (url.hostname !== '') throw errors.make('ERR_INVALID_FILE_URL_HOST', native.platform);
	if (/%2f/i.test(url.pathname)) {
		throw errors.make('ERR_INVALID_FILE_URL_PATH', 'must not include encoded / characters');
	}
	return decodeURIComponent(url.pathname);
}

const isWindows = (options) => options?.windows ?? native.platform === 'win32';

function fileURLToPath(path, options = undefined) {
	const windows = isWindows(options);
	if (typeof path === 'string') path = new URL(path);
	else if (!isLikeURL(path)) throw errors.invalidArgType('path', 'of type string or an instance of URL', path);
	if (path.protocol !== 'file:') throw errors.make('ERR_INVALID_URL_SCHEME', 'file');
	return windows ? pathFromWindows(path) : pathFromPosix(path);
}

// encoded is the path of a URL: all but these characters are written by their bytes.
const encoded = (text) => text.replace(/[^!$&'()*+,\-./0-9:;=@A-Z_a-z]+/g,
	(part) => encodeURIComponent(native.toUSVString(part)).replaceAll('~', '%7E'));

function pathToFileURL(filepath, options) {
	const windows = isWindows(options);
	errors.validateString(filepath, 'path');
	if (windows && filepath.startsWith('\\\\')) return networkURL(filepath);
	const { resolve, sep } = windows ? path.win32 : path.posix;
	let resolved = resolve(filepath);
	const last = filepath[filepath.length - 1];
	if ((last === '/' || (windows && last === '\\')) && !resolved.endsWith(sep)) resolved += '/';
	if (windows) resolved = resolved.replaceAll('\\', '/');
	const url = new URL('file://');
	url.pathname = encoded(resolved.replace(/[\0-\b\v\f\x0e-\x1f]+$/, '')); // as from the end of any URL
	return url;
}

// networkURL makes a URL of the path of a file on another machine.
function networkURL(filepath) {
	const begin = filepath.startsWith('\\\\?\\UNC\\') ? 8 : 2;
	const end = filepath.indexOf('\\', begin);
	if (end < 0) throw errors.invalidArgValue('path', filepath, 'Missing UNC resource path');
	if (end === 2) throw errors.invalidArgValue('path', filepath, 'Empty UNC servername');
	const url = new URL('file://');
	url.hostname = native.toASCII(filepath.slice(begin, end));
	url.pathname = encoded(filepath.slice(end).replaceAll('\\', '/'));
	return url;
}

function urlToHttpOptions(url) {
	if (url == null) throw new TypeError(`Cannot destructure property 'hostname' of 'url' as it is ${url}.`);
	const { hostname, pathname, port, username, password, search } = url;
	const options = {
		__proto__: null,
		...url,
		protocol: url.protocol,
		hostname: hostname && hostname[0] === '[' ? hostname.slice(1, -1) : hostname,
		hash: url.hash,
		search,
		pathname,
		path: `${pathname || ''}${search || ''}`,
		href: url.href,
	};
	if (port !== '') options.port = Number(port);
	if (username || password) options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
	return options;
}

// formatURL is url.format of a URL: the options leave parts of it out.
function formatURL(url, options) {
	if (options) errors.validateObject(options, 'options');
	const has = (part) => options?.[part] ?? part !== 'unicode';
	const fragment = has('fragment'), unicode = has('unicode'), search = has('search'), auth = has('auth');
	const host = unicode ? native.toUnicode(url.hostname) + (url.port && ':' + url.port) : url.host;
	const user = auth && (url.username || url.password) ? url.username + (url.password && ':' + url.password) + '@' : '';
	const { href } = url;
	const authority = href.startsWith('//', url.protocol.length) ? '//' + user + host : '';
	const opaque = authority === '' && url.pathname.startsWith('//') ? '/.' : '';
	// An empty query or fragment is in href alone.
	const [, query, hash] = /^[^?#]*(\??[^#]*)(.*)$/s.exec(href);
	return url.protocol + authority + opaque + url.pathname + (search ? query : '') + (fragment ? hash : '');
}

function domainToASCII(domain) {
	if (arguments.length < 1) throw errors.missingArgs('"domain" argument');
	return native.domainToASCII(`${domain}`);
}

function domainToUnicode(domain) {
	if (arguments.length < 1) throw errors.missingArgs('"domain" argument');
	return native.domainToUnicode(`${domain}`);
}

Object.assign(exports, { fileURLToPath, pathToFileURL, urlToHttpOptions, formatURL, domainToASCII, domainToUnicode });
