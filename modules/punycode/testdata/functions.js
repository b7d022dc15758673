// Every function of punycode, with what cannot be converted.
const p = require('punycode');
const t = (f) => { try { console.log(f()) } catch (e) { console.log(e.name, e.code, e.message) } };
console.log(Object.getOwnPropertyNames(p).map((k) => [k, typeof p[k], p[k].name, p[k].length]), p.ucs2.decode.name, p.ucs2.encode.name);
for (const s of ['mañana', 'bücher', '', 'abc', '-', '--', '☃-⌘', '他们为什么不说中文', '😀a', 'ü', 'éa\ud800', 'ABCé', 'a b', '> $1.00 <-é']) { t(() => p.encode(s)); t(() => p.decode(p.encode(s)) === s); t(() => p.toASCII(s)); t(() => p.toUnicode(p.toASCII(s)) === s) }
for (const s of ['maana-pta', '', 'abc', 'abc-', '-', 'é', 'a-é', '!!!', 'ls8h=', 'xn--', '99999999', 'Bcher-KVA', 'zzzz-zzzzzzzz']) t(() => p.decode(s));
for (const s of ['mañana.com', 'джумла@джpумлатест.bрфa', 'a。b．c｡d', 'xn--maana-pta.com', 'A.É', '@ü', 'a@b@ü']) { t(() => p.toASCII(s)); t(() => p.toUnicode(p.toASCII(s))) }
for (const s of ['xn--maana-pta.com', 'XN--MAANA-PTA.com', 'xn--', 'xn---', 'user@xn--bcher-kva.example', 'xn--\u00e9']) t(() => p.toUnicode(s));
t(() => p.ucs2.decode('a😀\ud800b\udc00')); t(() => p.ucs2.encode([97, 0x1f600, 0xd800]) === 'a😀\ud800'); t(() => p.ucs2.encode([0x110000])); t(() => p.ucs2.encode([-1]));
