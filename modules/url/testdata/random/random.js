// URLs made at random, relative to others, parsed and changed; queries made at random; the
// older functions with the same texts.
'use strict';

const url = require('url');
const { URL, URLSearchParams } = url;

let state = typeof seed === 'undefined' ? Number(process.argv[2]) : seed;
const count = typeof calls === 'undefined' ? Number(process.argv[3]) : calls;

function random(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 0x100000000 * n);
}
const pick = (list) => list[random(list.length)];
const maybe = (f) => (random(2) ? f() : '');
const some = (n, f) => Array.from({ length: random(n + 1) }, f).join('');

const special = () => pick(['http:', 'https:', 'HTTP:', 'ws:', 'wss:', 'ftp:']);
const protocol = () => pick(['foo:', 'mailto:', 'data:', 'a+b-c.d:']);
const user = () => pick(['u', 'u:p', 'a b', 'é', ':', 'x%20y', 'a;b=c', "'"]) + '@';
const host = () => pick(['h', 'example.com', 'EXAMPLE.com', '127.0.0.1', '0x7f.1', '[::1]', '[2001:DB8::1]', 'é.fr', 'a_b', 'a-b.c', '日本.jp', 'a%62c', 'xn--fa-hia.de', '1.2.3', 'h.']);
const port = () => ':' + pick(['80', '443', '8080', '0', '', '65535', '21']);
const characters = ['a', 'b', 'C', '1', '-', '_', '~', '.', '%41', '%2f', '%', ' ', 'é', '😀', '"', "'", '<', '>', '`', '{', '}', '|', '^', '[', ']', '!', '$', '(', ')', '*', '+', ',', ';', '=', ':', '@'];
const segment = () => pick(['.', '..', 'x', '%2e', '%2E%2e', 's' + some(4, () => pick(characters)), 't' + some(4, () => pick(characters))]);
const path = () => some(4, () => '/' + segment());
const query = () => '?x' + some(6, () => pick([...characters, '&', '=', '/', '?']));
const hash = () => '#' + some(5, () => pick([...characters, '&', '#', '/', '?']));
const absolute = () => special() + pick(['//', '//', '//', '/', '', '\\\\']) + maybe(user) + host() + maybe(port) + path() + maybe(query) + maybe(hash);
const unknown = () => protocol() + pick(['//', '/', '']) + maybe(user) + host() + maybe(port) + pick(['', '/a/b', '/a.b/%2f c', '/']) + maybe(query) + maybe(hash);
const relative = () => pick([() => '//' + host() + path(), () => path(), () => segment() + path(), query, hash, () => segment() + maybe(query) + maybe(hash), absolute])();

function attempt(f) {
  try {
    return f();
  } catch (err) {
    return `${err.name} ${err.code}`;
  }
}
const shown = (u) => [u.href, u.origin, u.username, u.password, u.host, u.port, u.pathname, u.search, u.hash].join(' ');

for (let i = 0; i < count; i++) {
  const text = absolute(), other = relative();
  console.log(i, JSON.stringify(text), JSON.stringify(other));
  console.log(' ', attempt(() => shown(new URL(text))));
  console.log(' ', attempt(() => shown(new URL(other, text))));
  const rest = unknown();
  console.log(' ', JSON.stringify(rest), attempt(() => shown(new URL(rest))), attempt(() => new URL(hash(), rest).href));
  console.log(' ', attempt(() => JSON.stringify(Object.values(url.parse(text)))));
  console.log(' ', attempt(() => url.resolve(text, other)));
  console.log(' ', attempt(() => JSON.stringify([...new URLSearchParams(query())])), attempt(() => new URLSearchParams([[query(), hash()], [segment(), path()]]).toString()));
  console.log(' ', attempt(() => {
    const u = new URL(text);
    u[pick(['search', 'hash', 'username', 'password'])] = some(5, () => pick(characters));
    u.searchParams.append(segment(), segment());
    return shown(u);
  }));
}
