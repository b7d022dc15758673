// Every kind of error in a regular expression, from the constructor and from a literal.
const patterns = ['(', '(?', '(?a', '(?<', '(?<a', '(?<a>', '(?<1>a)', '(?<>a)', '(?<a>x)(?<a>y)', '(?<a>x)|(?<a>y)', ')', 'a)', '[a', '[b-a]',
	'[b-a](', '+a', '?', '{1}', 'a**', 'a{1}{2}', 'a{2,1}', 'x{2,1}{', '\\', 'a\\', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?<=a)*', '(?<!a)+',
	'(?<=a){2,1}', '\\k<a>(?<b>x)', '(?<b>x)\\k', '(?<b>x)\\k<', '(?<a-b>.)', '(?<a b>.)', '(?<\\x61>.)', '(?<\\u006>.)', '(?<\\u0061>.)', '(?i:a)', '(?#x)',
	'(?P<a>x)', '(?>a)', 'a++', 'a???', '|*', '^*', '$*', '\\b*', '(a', '((a)', 'a|(', '[z-\\x61]', '[\\', '(é', 'a{', 'a{1', 'a{,1}', ']', '}', '[a-\\d]',
	'(?=a)*', '[\\d-x]', '\\8', '\\c', '\\u', '\\x1', '\\k', '[]a', '[^]', 'a{0,}', '(?:a|b)+?', '\\1(a)'];
const unicode = ['[\\d-a]', '[a-\\d]', '(?=a)*', '(?=a){2,1}', '\\k', '\\k<a', '\\k<a>', '\\u', '\\u{', '\\u{110000}', '\\u{}', '\\u12', '\\u{zz}', '\\x1', '\\c',
	'\\c1', '\\-', '\\a', '\\_', '\\1', '\\2(a)', '\\01', '\\00', '\\8', ']', '{', '}', 'a{', 'a{1', 'a{,1}', 'a{0,}{', '{1}', '\\p', '\\p{', '\\p{}', '\\p{Foo}',
	'\\pL', '\\p{sc=Foo}', '\\P{L', '[\\p{Foo}]', '[\\p]', '[\\c]', '[\\b-\\d]', '[\\u]', '[\\u{7a}-\\u{61}]', '\\b+', '^*', '[\\1]', '[\\01]', '[\\8]', '[\\k]', '[\\B]',
	'[\\a]', '[\\x1]', '[\\-]', '[\\0]', '\\/', '\\u{61}', '[a-\\p{L}]'];
const sets = ['[[]', '[a-z--b]', '[(]', '[a||b]', '[&&]', '[a&&&b]', '[a&&b--c]', '[\\q{a]', '[\\q{a', '[\\q]', '\\q{a}', '[^\\q{ab}]', '[^\\q{ab}&&a]', '[^a--\\q{ab}]',
	'[^\\q{ab}--a]', '[^[\\q{ab}]]', '\\P{RGI_Emoji}', '[a--]', '[--a]', '[a&&]', '[&&a]', '[!!]', '[a!!b]', '[##]', '[{]', '[}]', '[/]', '[-]', '[|]', '[a-]', '[a-',
	'[\\a]', '[\\_]', '[a--b&&c]', '[a--bc]', '[a&&bc]', '[ab--c]', '[a-c--b]', '[\\d-a]', '[[a]-b]', '[a-[b]]', '[b-a]', '[a[b]', '[a--b', '[a&&', '[\\p{Foo}]', '[\\1]',
	'[\\u]', '[\\q{(}]', '[a&b]', '[&]', '[a--b--c]', '[[ab]--c]', '[\\&]', '[^]', '(?=a)*', 'a{1}{2}'];
for (const [list, flags] of [[patterns, ''], [unicode, 'u'], [sets, 'v']]) {
	for (const pattern of list) {
		try { console.log(new RegExp(pattern, flags)) } catch (err) { console.log(err.name + ': ' + err.message) }
		if (/[/\\]$|^[*/?]|^\[$|\[[^\]]*$/.test(pattern)) continue;
		try { (0, eval)('/' + pattern + '/' + flags) } catch (err) { console.log('  ' + err.name + ': ' + err.message) }
	}
}
for (const flags of ['gg', 'x', 'G', 'g ', 'uv', 'vu', null, 'true'])
	try { console.log(new RegExp('a', flags)) } catch (err) { console.log(err.name + ': ' + err.message) }
for (const code of ['/a/gg', '/a/x', '/a/uv'])
	try { console.log((0, eval)(code)) } catch (err) { console.log(err.name + ': ' + err.message) }
for (const code of ['return /(/', 'return /\\_/u'])
	try { console.log(Function(code)) } catch (err) { console.log(err.name + ': ' + err.message) }
try { new RegExp('('.repeat(32768) + ')'.repeat(32768)) } catch (err) { console.log(err.message.slice(-20)) }
