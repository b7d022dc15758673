// MIMEType and MIMEParams.
'use strict';

const util = require('util');

const { MIMEType, MIMEParams } = util;

function attempt(label, action) {
  try {
    console.log(label, action());
  } catch (error) {
    console.log(label, String(error), error.code, Object.keys(error));
  }
}

const texts = [
  'text/plain', 'TEXT/Html; Charset=UTF-8', 'text/html;charset="a b\\"c"; x=y ; x=z;;q', '', 'text', 'text/', '/x',
  'te xt/x', 'text/pl@in', 'text/plain;', 'text/plain; =x', 'text/plain;a=', 'text/plain;a=""', 'text/plain;a="x',
  'text/plain;a="x"y;b=c', 'text/plain;a=x y', 'text/plain;é=1;b=é', 'text/plain;b="é"', 'text/plain;b="☃"',
  ' \t\n\rtext/plain\r\n\t ;a=b ', '\u00a0text/plain', 'text/plain/x', 'text/plain ;a=b', 'text /plain', 'text/ plain',
  'text/plain;a="\\', 'text/plain;a="b\\', 'text/plain;a = b', 'text/plain;a=b;A=c', 'text/plain;a;b=c',
  'text/plain;a;b', 'text/plain;a="b\\c"', 'text/plain;a=b"c', 'text/plain;a=(b)', 'text/plain\u000b;a=b',
  'text/plain;\u000ba=b', 'text/plain; \n a=b \t', 'text/plain;a="b" ; c=d', 'x/y;a=b c;d=e\f', '☃/x', 'x/☃',
  '!#$%&\'*+-.^_`|~/a', 'a/b;a=\x00;c=\x7f;d=\x80', 5, undefined, null, { toString() { return 'A/b'; } },
];
for (const text of texts) {
  attempt(JSON.stringify(text), () => {
    const type = new MIMEType(text);
    return JSON.stringify([type.toString(), type.type, type.subtype, type.essence, [...type.params]]);
  });
}
attempt('symbol', () => new MIMEType(Symbol('a')));

const type = new MIMEType('text/plain;charset=utf-8');
for (const part of ['HTML', '', 'a b', 'é', undefined, null, 5, {}, 'a/b']) {
  attempt(`type = ${part}`, () => { type.type = part; return type.type; });
  attempt(`subtype = ${part}`, () => { type.subtype = part; return type.subtype; });
}
console.log(type, type.params, JSON.stringify({ type, params: type.params }));
console.log(Reflect.ownKeys(type), Reflect.ownKeys(type.params), type.params === type.params);
console.log(MIMEType, MIMEParams, new (class X extends MIMEType {})('a/b'), new (class Y extends MIMEParams {})());

const params = new MIMEParams();
const pairs = [
  ['a', 'b'], ['A', 'B'], ['', 'b'], ['a b', 'b'], ['x', 'é'], ['x', '☃'], ['q', 'a "b\\'], ['e', ''], [], ['z'],
  [5, 6], ['k', '\n'], ['t', '\t'], ['x☃y', 'b'],
];
for (const pair of pairs) attempt(`set ${pair}`, () => params.set(...pair));
attempt('set a symbol', () => params.set(Symbol('a'), 'b'));
for (const name of ['a', 'A', 'none', 5, '5', undefined]) console.log(name, params.get(name), params.has(name));
console.log(String(params), JSON.stringify(params));
console.log(params.delete('a'), params.delete('none'), params.delete());
console.log([...params], [...params.keys()], [...params.values()]);
console.log(params.keys(), params.entries(), params[Symbol.iterator] === params.entries);
console.log([...new MIMEParams('a=b')]);

const changing = new MIMEParams();
changing.set('a', 1);
changing.set('b', 2);
const seen = [];
for (const [name] of changing) {
  seen.push(name);
  changing.delete('b');
  if (seen.length < 4) changing.set(`c${seen.length}`, 1);
}
console.log(seen);

for (const name of Object.getOwnPropertyNames(MIMEParams.prototype)) {
  if (name === 'constructor') continue;
  attempt(name, () => { const made = MIMEParams.prototype[name]('a', 'b'); return made.next ? made.next() : made; });
}
attempt('type', () => MIMEType.prototype.type);
attempt('params', () => MIMEType.prototype.params);
for (const o of [MIMEType, MIMEType.prototype, MIMEParams, MIMEParams.prototype]) {
  for (const key of Reflect.ownKeys(o)) {
    const { get, set, value, ...flags } = Object.getOwnPropertyDescriptor(o, key);
    console.log(key, flags, get?.name, set?.name, typeof value, value?.name, value?.length);
  }
}
