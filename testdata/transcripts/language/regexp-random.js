// Random patterns, flags and texts: what matches, in four hexadecimal digits each.
let seed = 20;
const random = (n) => { // mulberry32
	seed = (seed + 0x6D2B79F5) | 0;
	let t = Math.imul(seed ^ seed >>> 15, 1 | seed);
	t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
	return ((t ^ t >>> 14) >>> 0) % n;
};
const pick = (a) => a[random(a.length)];
const alphabets = {
	plain: { signs: ['a', 'b', 'c', 'ab', '1', '_', '-', ' ', '\\n', '\\d', '\\w', '\\s', '\\W', '\\.', '\\r'], text: ['a', 'b', 'c', 'a', 'b', '1', '_', '-', ' ', '\n', '\r', '.'] },
	letters: { signs: ['a', 'A', 'k', 'K', 's', 'S', 'ſ', '\u212a', 'ß', 'ẞ', 'İ', 'ı', 'i', 'I', 'σ', 'ς', 'Σ', 'µ', 'μ', 'é', 'É', 'ǆ', 'ǅ', 'Ǆ', 'ᾳ', 'ᾼ', '𐐀', '𐐨', 'ω', 'Ω', '\u2126', '\\p{Lu}', '\\P{Lu}', '\\W'] },
	characters: { signs: ['a', 'b', '😀', '😁', '\\ud83d', '\\ude00', 'é', '\\n', '\\u2028', '\\S', '\\u{1f600}'], text: ['a', 'b', '😀', '😁', '\ud83d', '\ude00', 'é', '-', '\n', '\u2028'] },
};
alphabets.letters.text = alphabets.letters.signs.slice(0, -3);
let alphabet, depth, groups;
const set = () => {
	let s = random(3) ? '' : '^';
	for (let n = 1 + random(3); n > 0; n--) s += random(5) ? pick(alphabet.signs) : pick(['a-c', 'A-Z', 'b-', '\\b']);
	return '[' + s + ']';
};
const group = () => {
	if (depth > 3) return 'a';
	depth++;
	const s = pick(['(', '(', '(', '(?:', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?<n' + groups++ + '>']) + choices() + ')';
	depth--;
	return s;
};
const term = () => pick([() => pick(alphabet.signs), () => pick(alphabet.signs), () => pick(alphabet.signs), set, () => '.', () => pick(['^', '$', '\\b', '\\B']), () => '\\' + (1 + random(3)), group, group, group])();
const sequence = () => {
	let s = '';
	for (let n = random(4); n > 0; n--) {
		const t = term();
		s += t + (/^(\^|\$|\\b|\\B|\(\?<?[=!].*)$/s.test(t) || random(5) > 1 ? '' : pick(['*', '+', '?', '*?', '+?', '??', '{2}', '{0,2}', '{1,}', '{1,2}?', '{0}', '{2,}?']));
	}
	return s;
};
const choices = () => sequence() + (random(10) < 3 ? '|' + choices() : '');
const digest = (s) => {
	let h = 0x811c9dc5;
	for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
	return ((h ^ h >>> 16) & 0xffff).toString(16).padStart(4, '0');
};
for (const name in alphabets) {
	alphabet = alphabets[name];
	for (let row = 0; row < 12; row++) {
		let line = '';
		for (let i = 0; i < 40; i++) {
			depth = groups = 0;
			const pattern = choices(), flags = 'd' + pick(['g', 'g', 'y']) + ['i', 'm', 's'].filter(() => !random(name === 'letters' ? 2 : 4)).join('') + pick(name === 'plain' ? ['', '', '', 'u'] : ['', 'u', 'v']);
			let result = '';
			try {
				const r = new RegExp(pattern, flags);
				for (let j = 0; j < 4; j++) {
					let text = '';
					for (let n = random(10); n > 0; n--) text += pick(alphabet.text);
					r.lastIndex = random(2) ? 0 : random(text.length + 1);
					const m = r.exec(text);
					result += m && JSON.stringify([m.index, m.indices, m.groups]) + r.lastIndex;
				}
			} catch (err) {
				result = err.message;
			}
			line += digest(result) + (i % 40 === 39 ? '' : ' ');
		}
		console.log(name, line);
	}
}
