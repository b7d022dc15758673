// URLs, their setters and parameters, the older functions and query strings, with texts made at random:
// node url.js SEED COUNT
'use strict';
const url = require('url');
const querystring = require('querystring');
const util = require('util');
const { URL, URLSearchParams } = url;
const seed = Number(process.argv[2]), count = Number(process.argv[3]);
const { int, pick, chance, times, some } = require('./random')(seed);
const str = (n, f) => some(n, f).join('');
const characters = ['a', 'b', 'C', '1', '0', '-', '_', '~', '.', '..', '%41', '%2f', '%2F', '%', '%%', '%zz', '%e9', '%C3%A9', ' ', '+', 'é', '日', '😀', '\ud83d', '\udc00', '"', "'", '<', '>', '`', '{', '}', '|', '^', '[', ']', '!', '$', '(', ')', '*', ',', ';', '=', ':', '@', '/', '\\', '?', '#', '&', '\t', '\n', '\r', '\0', '\x1f', '\x7f', '\u00ad', '\u200b', '\u3002', '\ufeff', 'ß', 'İ', 'ｆ'];
const text = (n = 5) => str(n, () => pick(characters));
const scheme = () => pick(['http', 'https', 'HTTP', 'ws', 'wss', 'ftp', 'file', 'javascript', 'mailto', 'data', 'a+b-c.d', 'foo', 'blob', 'urn', '1x', '', 'node', 'about', 'ht tp', 'hTtP', 'x-y']);
const host = () => pick(['h', 'example.com', 'EXAMPLE.com', '127.0.0.1', '127.1', '0x7f.1', '0300.0.0.1', '256.1.1.1', '1.2.3.4.5', '[::1]', '[2001:DB8::1]', '[::ffff:1.2.3.4]', '[::1', '::1', '[1:2:3:4:5:6:7:8]', '[::g]', 'é.fr', 'a_b', 'a-b.c', '日本.jp', 'a%62c', 'xn--fa-hia.de', '1.2.3', 'h.', '..', 'a..b', '', '%41', 'faß.de', 'a b', 'a<b', 'xn--', 'xn--a', '☃.net', 'ex\u00adample.com', '０１２', '1e3', '0x', '0xg', '4294967295', '4294967296', 'localhost', '-a-', 'a'.repeat(64) + '.com', 'I❤.ws', 'ﷺ', 'a\u200db', 'م.com', '1.م', 'xn--ls8h.la', '。', 'a。b', 'exam\tple', 'a/b', 'a\\b', 'a#b', 'a?b', 'a@b', 'ab|c', 'ab^c']);
const user = () => pick(['u', 'u:p', 'a b', 'é', ':', ':p', 'u:', 'x%20y', 'a;b=c', "'", 'a:b:c', 'a@b', '', '@', '/', '?']) + '@';
const port = () => ':' + pick(['80', '443', '8080', '0', '', '65535', '65536', '21', '00080', '8a', 'a', '-1', '1e2', '99999999999', ' 80', '80 ', '8\t0', '+1']);
const path = () => str(4, () => pick(['/', '\\', '//', '']) + pick(['.', '..', 'x', '%2e', '%2E%2e', '.%2E', 'C:', 'c|', 'a;b', text(3)]));
const maybe = (f, p = 0.5) => chance(p) ? f() : '';
const absolute = () => pick(['', '', '', ' ', '\n', '\x00']) + scheme() + pick([':', ':', ':', '', ' :']) + pick(['//', '//', '//', '/', '', '///', '\\\\', '////', '/\\']) + maybe(user, 0.3) + host() + maybe(port, 0.3) + path() + maybe(() => '?' + text()) + maybe(() => '#' + text()) + pick(['', '', '', ' ', '\t']);
const relative = () => pick([() => '//' + host() + path(), path, path, () => '?' + text(), () => '#' + text(), absolute, text, () => '', () => '//', () => '/' + text(), () => scheme() + ':' + path(), () => scheme() + ':' + text(), () => '\\\\' + host()])();
const properties = ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash'];
const valueFor = { href: absolute, origin: absolute, protocol: () => scheme() + pick(['', ':', ':x', '://']), username: text, password: text, host: () => host() + maybe(port) + maybe(() => '/' + text(2), 0.2), hostname: () => host() + maybe(port, 0.1) + maybe(() => '/x', 0.1), port: () => pick([() => port().slice(1), () => int(70000), text, () => '', () => '80x', () => null, () => undefined, () => 1.5, () => -1, () => '8080/path', () => 1e21, () => '12345678901'])(), pathname: () => pick([path, text])(), search: () => pick(['', '?', '??', 'x']) + text(), hash: () => pick(['', '#', '##']) + text() };
const odd = () => pick([undefined, null, 5, {}, [], true, Symbol.iterator, 1n, '', ' ', () => {}]);
const shown = (u) => JSON.stringify(properties.map((p) => u[p]));
const esc = (s) => s.replace(/[^ -~]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
function attempt(f) {
  let r;
  try { r = f(); } catch (e) { r = `${e.name} ${e.code} ${e.message}${e.input !== undefined ? ' ' + JSON.stringify(e.input) : ''}${e.base !== undefined ? ' ' + JSON.stringify(e.base) : ''}`; }
  return esc(typeof r === 'string' ? r : util.inspect(r, { breakLength: Infinity }));
}
function line(name, input, f) { console.log(`${n} ${name} ${esc(util.inspect(input, { breakLength: Infinity, depth: 5 }))}\n  ${attempt(f)}`); }
const pairs = () => some(4, () => [text(2), text(2)]);
const legacyObject = () => { const o = {}; for (const k of ['protocol', 'slashes', 'auth', 'host', 'hostname', 'port', 'pathname', 'search', 'query', 'hash', 'href']) if (chance(0.4)) o[k] = pick([text, host, () => scheme() + pick(['', ':']), path, () => int(70000), () => true, () => false, () => null, () => ({ a: 1, b: ['x', 'y'], [text(1)]: text(2) }), () => '?' + text(), () => '#' + text(), () => undefined, () => 5])(); return o; };
const operations = [
  () => { const a = absolute(); line('new', a, () => shown(new URL(a))); },
  () => { const b = absolute(), a = /^[^/]*:[^/]/.test(b) ? relative().replace(/#.*/s, '') : relative(); line('base', [a, b], () => shown(new URL(a, b))); },
  () => { const b = chance(0.5) ? absolute() : undefined, a = pick([absolute, relative])().replace(/#.*/s, ''); line('canParse', [a, b], () => URL.canParse(a, b)); },
  () => {
    const a = chance(0.6) ? pick(['http://u:p@h:81/a/b?c#d', 'file:///C:/x?y', 'mailto:a@b', 'https://example.com', 'foo://h/p', 'foo:/p', 'data:text,x', 'blob:https://a/b', 'http://[::1]/', 'file://h/p', 'foo:opaque  ?q#h', 'non-special:/..//p']) : absolute();
    const sets = times(1 + int(3), () => { const p = pick(properties); return [p, chance(0.93) ? valueFor[p]() : odd()]; });
    line('set', [a, sets], () => { const u = new URL(a); const out = []; for (const [p, v] of sets) { out.push(attempt(() => { u[p] = v; return shown(u); })); } return out.join(' '); });
  },
  () => { const a = chance(0.7) ? absolute() : relative(); line('inspect', a, () => util.inspect(new URL(a))); },
  () => { const a = pick([absolute, relative, text])(), q = chance(0.5), s = chance(0.5); line('parse', [a, q, s], () => url.parse(a, q, s)); },
  () => { const a = pick([absolute, relative, text])(), b = pick([relative, text])(); line('resolve', [a, b], () => url.resolve(a, b)); },
  () => { const o = legacyObject(); line('format', o, () => url.format(o)); },
  () => { const a = absolute(), o = {}; for (const k of ['auth', 'fragment', 'search', 'unicode']) if (chance(0.5)) o[k] = pick([true, false, undefined, null, 0, 1]); line('formatURL', [a, o], () => url.format(new URL(a), o)); },
  () => { const a = pick([relative, text, absolute])(); line('formatString', a, () => url.format(a)); },
  () => { const a = host(); line('domain', a, () => [url.domainToASCII(a), url.domainToUnicode(a)]); },
  () => { const a = pick([() => 'file:' + pick(['//', '///', '/', '']) + maybe(host, 0.2) + path() + text(2), absolute])(); line('fileURLToPath', a, () => url.fileURLToPath(a)); },
  () => { const a = pick([path, text])(); line('pathToFileURL', a, () => url.pathToFileURL('/base' + a).href); },
  () => { const a = absolute(); line('urlToHttpOptions', a, () => { const o = url.urlToHttpOptions(new URL(a)); return { ...o }; }); },
  () => { const a = pick([() => text(8), pairs, () => Object.fromEntries(pairs()), () => new Map(pairs()), odd, () => '?' + text(), () => new URLSearchParams(text())])(); line('params', a, () => { const p = new URLSearchParams(a); return [[...p], p.toString(), p.size]; }); },
  () => {
    const a = some(5, () => pick(['a', 'b', 'é', 'A', text(1)]) + '=' + text(1)).join('&');
    const calls = times(1 + int(4), () => pick([
      () => ['append', pick(['a', 'z', text(1)]), text(2)], () => ['delete', pick(['a', 'b'])], () => ['delete', 'a', pick([text(1), undefined, ''])], () => ['set', pick(['a', 'b', 'c']), text(1)], () => ['sort'], () => ['get', pick(['a', 'x'])], () => ['getAll', 'a'], () => ['has', pick(['a', 'q'])], () => ['has', 'a', pick([text(1), undefined])], () => ['toString'], () => ['append', odd()], () => ['set', 'a', odd()], () => ['get'], () => ['keys'], () => ['entries'], () => ['forEach', odd()],
    ])());
    line('searchParams', [a, calls], () => { const u = new URL('http://h/?' + a); const out = calls.map(([m, ...args]) => attempt(() => { const r = u.searchParams[m](...args); return util.inspect(r, { breakLength: Infinity }); })); return out.join(' ; ') + ' ' + u.href + ' ' + util.inspect(u.searchParams, { breakLength: Infinity }); });
  },
  () => { const a = text(8), sep = pick([undefined, null, '&', ';', '&&', '', 'é', ', ', 5]), eq = pick([undefined, null, '=', ':', '==', '', '&']), o = pick([undefined, {}, { maxKeys: 0 }, { maxKeys: 1 }, { maxKeys: 2 }, { maxKeys: -1 }, { decodeURIComponent: (s) => '<' + s + '>' }, { decodeURIComponent: () => { throw new Error('d'); } }, { decodeURIComponent: 5 }]); const list = str(4, () => pick(['a', 'b', text(1)]) + pick(['=', ':', '==', '']) + text(1) + pick(['&', ';', '&&', ', '])); line('qs.parse', [chance(0.5) ? a : list, sep, eq, o], () => querystring.parse(chance(0.5) ? a : list, sep, eq, o)); },
  () => { const o = chance(0.9) ? Object.fromEntries(some(4, () => [text(2), pick([text, () => int(10), () => true, () => [text(1), 5, null, undefined, { a: 1 }], () => null, () => ({}), () => NaN, () => 10n, () => 1e21, () => -0, () => [], () => Infinity, () => '\ud83d'])(2)])) : odd(), sep = pick([undefined, ';', null, '']), eq = pick([undefined, ':', null]), opt = pick([undefined, { encodeURIComponent: (s) => `(${s})` }, { encodeURIComponent: 5 }, {}]); line('qs.stringify', [o, sep, eq, opt], () => querystring.stringify(o, sep, eq, opt)); },
  () => { const a = chance(0.9) ? text(6) : odd(); line('qs.escape', a, () => [attempt(() => querystring.escape(a)), attempt(() => querystring.unescape(a)), attempt(() => querystring.unescapeBuffer(String(a)))]); },
];
let n = 0;
for (; n < count; n++) pick(operations)();
