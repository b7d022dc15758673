// The escape of the last character that there is, in all places that may have it.
const show = (s) => console.log(s.length, escape(s));
show('\u{10FFFF}');
show(`a\u{10ffff}b${'\u{0010fFfF}'}`);
show('\\u{10FFFF}');
show('\\\u{10FFFF}\u{10FFFE}\u{10FFFD}' + '\uDBFF\uDFFC');
show(String.raw`\u{10FFFF}`);
show(/[\u{10FFFF}]/u.source);
console.log(/^[\u{10FFF0}-\u{10FFFF}]$/u.test('\u{10FFFF}'));
console.log((function f() { return '\u{10FFFF}' }).toString());
console.log(Object.keys({ '\u{10FFFF}': 1 }).map(escape), { '\u{10FFFF}'() {} }['\u{10FFFF}'].name.length);
((...args) => console.log(args[0].raw, args[0].map(escape)))`\u{10FFFF}\n`;
show(eval('"\\u{10FFFF}"'));
show((0, eval)('"\\u{10FFFF}"'));
show(Function('return "\\u{10FFFF}\\\\u{10FFFF}"')());
show((() => { const local = 'x'; return eval('local + "\\u{10FFFF}" + "\\\\u{10ffff}"') })());
show('\uDBFF\uDFFE\udbff\udffd\udbff\udffc\udbff\udffb');
async function* g() { yield '\u{10FFFF}' }
g().next().then(({ value }) => show(value));
