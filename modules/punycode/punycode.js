// The names of the parameters are those of RFC 3492, section 5.
const base = 36, tMin = 1, tMax = 26, skew = 38, damp = 700, initialBias = 72, initialN = 128;
const maxInt = 2147483647;
const delimiter = '-';

const overflow = () => new RangeError('Overflow: input needs wider integers to process');
const invalid = () => new RangeError('Invalid input');
const notBasic = () => new RangeError('Illegal input >= 0x80 (not a basic code point)');

// codePoints are those of a string, a lone surrogate counting as one.
const codePoints = (string) => Array.from(string, (character) => character.codePointAt(0));

// digit is the value of a basic code point, base if it has none.
function digit(c) {
	if (c >= 48 && c < 58) return c - 22;
	if (c >= 65 && c < 91) return c - 65;
	if (c >= 97 && c < 123) return c - 97;
	return base;
}

const letter = (value) => String.fromCharCode(value < 26 ? value + 97 : value + 22);
const threshold = (k, bias) => Math.min(Math.max(k - bias, tMin), tMax);

function adapt(delta, count, first) {
	delta = Math.floor(delta / (first ? damp : 2));
	delta += Math.floor(delta / count);
	let k = 0;
	for (; delta > (base - tMin) * tMax / 2; k += base) delta = Math.floor(delta / (base - tMin));
	return Math.floor(k + (base - tMin + 1) * delta / (delta + skew));
}

function decode(input) {
	const basic = Math.max(input.lastIndexOf(delimiter), 0);
	const output = [];
	for (let i = 0; i < basic; i++) {
		if (input.charCodeAt(i) >= 0x80) throw notBasic();
		output.push(input.charCodeAt(i));
	}
	let n = initialN, i = 0, bias = initialBias;
	for (let at = basic > 0 ? basic + 1 : 0; at < input.length;) {
		const before = i;
		for (let weight = 1, k = base; ; k += base) {
			if (at >= input.length) throw invalid();
			const value = digit(input.charCodeAt(at++));
			if (value >= base) throw invalid();
			if (value > Math.floor((maxInt - i) / weight)) throw overflow();
			i += value * weight;
			const t = threshold(k, bias);
			if (value < t) break;
			if (weight > Math.floor(maxInt / (base - t))) throw overflow();
			weight *= base - t;
		}
		const count = output.length + 1;
		bias = adapt(i - before, count, before === 0);
		if (Math.floor(i / count) > maxInt - n) throw overflow();
		n += Math.floor(i / count);
		i %= count;
		output.splice(i++, 0, n);
	}
	return String.fromCodePoint(...output);
}

function encode(input) {
	void input.length;
	const points = codePoints(input);
	const output = points.filter((c) => c < 0x80).map((c) => String.fromCharCode(c));
	const basic = output.length;
	if (basic > 0) output.push(delimiter);
	let n = initialN, delta = 0, bias = initialBias;
	for (let handled = basic; handled < points.length;) {
		const next = points.reduce((least, c) => c >= n && c < least ? c : least, maxInt);
		if (next - n > Math.floor((maxInt - delta) / (handled + 1))) throw overflow();
		delta += (next - n) * (handled + 1);
		n = next;
		for (const c of points) {
			if (c < n && ++delta > maxInt) throw overflow();
			if (c !== n) continue;
			let q = delta;
			for (let k = base; ; k += base) {
				const t = threshold(k, bias);
				if (q < t) break;
				output.push(letter(t + (q - t) % (base - t)));
				q = Math.floor((q - t) / (base - t));
			}
			output.push(letter(q));
			bias = adapt(delta, handled + 1, handled === basic);
			delta = 0;
			handled++;
		}
		delta++;
		n++;
	}
	return output.join('');
}

// eachLabel maps the labels of a domain, which may follow a user and an @; what comes
// after a second @ is dropped.
function eachLabel(domain, map) {
	const parts = domain.split('@');
	const user = parts.length > 1 ? `${parts[0]}@` : '';
	const name = parts.length > 1 ? parts[1] : domain;
	return user + name.replace(/[\u3002\uFF0E\uFF61]/g, '.').split('.').map(map).join('.');
}

Object.assign(exports, {
	version: '2.1.0',
	ucs2: {
		decode: function ucs2decode(string) { return codePoints(string) },
		encode: function ucs2encode(codePoints) { return String.fromCodePoint(...codePoints) },
	},
	decode,
	encode,
	toASCII: function toASCII(input) {
		return eachLabel(input, (label) => /[^\0-\x7F]/.test(label) ? `xn--${encode(label)}` : label);
	},
	toUnicode: function toUnicode(input) {
		return eachLabel(input, (label) => label.startsWith('xn--') ? decode(label.slice(4).toLowerCase()) : label);
	},
});
