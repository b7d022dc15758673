// node:querystring. Scripts may replace escape and unescape on the exports, and parse and
// stringify use what they find there.

const { Buffer } = require('buffer');

const isHex = (c) => (c >= 48 && c <= 57) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102);

function unescapeBuffer(s, decodeSpaces) {
	const bytes = Buffer.allocUnsafe(s.length);
	s = `${s}`;
	let length = 0;
	for (let i = 0; i < bytes.length; i++) {
		let c = s.charCodeAt(i);
		if (c === 43 && decodeSpaces) {
			c = 32;
		} else if (c === 37 && isHex(s.charCodeAt(i + 1)) && isHex(s.charCodeAt(i + 2))) {
			c = parseInt(s.slice(i + 1, i + 3), 16);
			i += 2;
		}
		bytes[length++] = c;
	}
	return length === bytes.length ? bytes : bytes.slice(0, length);
}

function qsUnescape(s, decodeSpaces) {
	try {
		return decodeURIComponent(s);
	} catch {
		return exports.unescapeBuffer(s, decodeSpaces).toString();
	}
}

function qsEscape(str) {
	if (typeof str !== 'string') str = typeof str === 'object' ? String(str) : str + '';
	try {
		return encodeURIComponent(str);
	} catch {
		return encodeURIComponent(paired(str));
	}
}

// paired makes a pair of half a surrogate pair and whatever comes after it.
function paired(str) {
	let out = '';
	for (let i = 0; i < str.length; i++) {
		const c = str.charCodeAt(i);
		if (c < 0xd800 || c > 0xdfff) {
			out += str[i];
			continue;
		}
		if (++i >= str.length) throw errors.make('ERR_INVALID_URI');
		out += String.fromCodePoint(0x10000 + ((c & 0x3ff) << 10 | str.charCodeAt(i) & 0x3ff));
	}
	return out;
}

// primitive is the text of a value, empty for one that has none here.
function primitive(value) {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' && Number.isFinite(value)) return '' + value;
	if (typeof value === 'bigint' || typeof value === 'boolean') return '' + value;
	return '';
}

function stringify(obj, sep, eq, options) {
	if (obj === null || typeof obj !== 'object') return '';
	sep = sep || '&';
	eq = eq || '=';
	const given = options && options.encodeURIComponent;
	const escape = typeof given === 'function' ? given : exports.escape;
	const encode = (value) => escape(primitive(value));
	const fields = [];
	for (const key of Object.keys(obj)) {
		const value = obj[key];
		const name = encode(key) + eq;
		if (!Array.isArray(value)) {
			fields.push(name + encode(value));
			continue;
		}
		for (const item of value) fields.push(name + encode(item));
	}
	return fields.join(sep);
}

const defaultMaxKeys = 1000;

function parse(qs, sep, eq, options) {
	const obj = Object.create(null);
	if (typeof qs !== 'string' || qs.length === 0) return obj;
	const given = options && options.decodeURIComponent;
	const unescape = typeof given === 'function' ? given : exports.unescape;
	const isOwn = unescape === qsUnescape;
	const decode = (text) => {
		if (text === '') return text;
		text = text.replaceAll('+', isOwn ? ' ' : '%20');
		if (isOwn && !/%[\da-f]{2}/i.test(text)) return text;
		try {
			return unescape(text);
		} catch {
			return exports.unescape(text, true);
		}
	};
	let left = defaultMaxKeys;
	if (options && typeof options.maxKeys === 'number') left = options.maxKeys > 0 ? options.maxKeys : -1;
	eq = eq ? `${eq}` : '=';
	for (const field of qs.split(sep ? `${sep}` : '&')) {
		if (left === 0) break;
		left--;
		if (field === '') continue;
		const at = field.indexOf(eq);
		const name = decode(at < 0 ? field : field.slice(0, at));
		const value = at < 0 ? '' : decode(field.slice(at + eq.length));
		const before = obj[name];
		if (before === undefined) obj[name] = value;
		else if (typeof before === 'string') obj[name] = [before, value];
		else before.push(value);
	}
	return obj;
}

Object.assign(exports, {
	unescapeBuffer, unescape: qsUnescape, escape: qsEscape, stringify, encode: stringify, parse, decode: parse,
});
