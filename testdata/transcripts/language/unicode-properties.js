// \p{...}: what matches, what is refused, and what the source of an expression is.
const show = (...a) => console.log(...a);
for (const t of ['/\\p{L}/u.test("é")','/\\p{Lu}+/u.exec("aBC")[0]','/\\P{L}/u.test("1")','/^\\p{Script=Greek}$/u.test("α")','/[\\p{L}\\d]+/u.exec("é1-")[0]','/\\p{L}/.test("p{L}")','new RegExp("\\\\p{Foo}", "u")','/\\p{ASCII}/u.test("é")', '/\\p{Any}/u.test("é")', '/\\p{Alphabetic}/u.test("é")','/\\p{ID_Start}/u.test("é")','/\\p{General_Category=Letter}/u.test("é")','/\\p{gc=Lu}/u.test("É")','/\\p{Lu}/iu.test("é")','/[^\\p{L}]/u.test("é")','/\\p{Nd}{2}/u.test("٣٤")', '/\\p{C}/u.test("a")','/\\p{White_Space}/u.test("\\u3000")']) {
  let f; try { f = require('vm').runInThisContext('() => ' + t) ; show(t, f()) } catch (e) { show(t, String(e)) } }
show(/\p{L}+(?=\d)/gu.source, String(/\p{Lu}/giu), /\p{L}/u.flags, 'aéß1x'.match(/\p{L}+/gu), 'été-où'.replace(/\P{L}/gu, '|'), 'a1b2'.split(/\p{N}/u));
show(new RegExp('\\p{L}', 'u').source, new RegExp(/\p{L}/u).test('é'), new RegExp(/\p{L}/u, 'gu').test('é'), RegExp.prototype.constructor === RegExp, /x/ instanceof RegExp, RegExp.name, RegExp.length, RegExp[Symbol.species] === RegExp);
class R extends RegExp { ok(s) { return this.test(s) } } show(new R('\\p{Lu}', 'u').ok('É'), new R('a') instanceof R);
let n = 0; for (let i = 0; i < 0x400; i++) { const c = String.fromCodePoint(i); if (/\p{L}/u.test(c)) n++; if (/\p{Uppercase}/u.test(c)) n += 7; if (/\p{ID_Continue}/u.test(c)) n += 3; if (/\p{P}|\p{S}/u.test(c)) n += 11 } show(n);
