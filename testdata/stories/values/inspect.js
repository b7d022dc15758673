// Values made at random, of every kind and oddly changed, as inspect and format print them: node inspect.js SEED COUNT
'use strict';
const util = require('util');
const { inspect, format, formatWithOptions } = util;
const seed = Number(process.argv[2]), count = Number(process.argv[3]);
const { next, int, pick, chance, times, some } = require('./random')(seed);

globalThis.util = util; globalThis.inspect = inspect;
globalThis.err = (error, extra = '') => {
  let name; try { name = Error.prototype.toString.call(error); } catch { name = 'x'; }
  Object.defineProperty(error, 'stack', { value: name + '\n    at first (/app/index.js:1:2)\n    at /app/node_modules/pkg/index.js:10:20' + extra, writable: true, configurable: true, enumerable: false });
  return error;
};
globalThis.stacked = (error, stack) => { Object.defineProperty(error, 'stack', { value: stack, writable: true, configurable: true }); return error; };
globalThis.def = (o, k, d) => { try { Object.defineProperty(o, k, d); } catch {} return o; };
globalThis.proto = (o, p) => { try { Object.setPrototypeOf(o, p); } catch {} return o; };
globalThis.A = class A { constructor() { this.a = 1; } get g() { return 5; } method() {} static s = 1; };
globalThis.B = class B extends A { #priv = 5; constructor() { super(); this.b = 2; } };
globalThis.Tagged = class Tagged { get [Symbol.toStringTag]() { return 'tag!'; } };
globalThis.OldStyle = function OldStyle() { this.x = 1; };
util.inherits(OldStyle, A);
globalThis.Fn = class Fn extends Function {};
globalThis.Err = class MyError extends TypeError { constructor(m, o) { super(m, o); this.name = 'Custom'; this.code = 'E_X'; } };
globalThis.Err2 = class ValidationError extends Error {};
globalThis.sym = Symbol('shared');

const names = ['a', 'b', 'c', 'length', 'message', 'stack', 'cause', 'constructor', 'key', 'aVeryLongPropertyNameThatGoesOn', '0', '1', '7', '-1', '01', '4294967295', '1.5', 'é', 'it\'s', 'a b', 'a-b', '$d', '_', '\u0000', '\n', '"', '日本語', '\u{1f600}', '', 'toString', 'errors', 'code'];
const key = () => chance(0.12) ? pick(['[Symbol("s")]', '[Symbol()]', '[sym]', '[Symbol("a b\\n")]', '[Symbol.for("x")]']) : JSON.stringify(pick(names));
const str = () => {
  const parts = some(4, () => pick(['x', 'word ', 'it\'s ', '"', '`', '\n', '\n', '\r', '\t', '\b', '\x1b[31m', '\x7f', '\x80', '\x9f', '\u2028', 'é', '日本', '\u{1f600}', '\ud83d', '\udc00', '\\', '${x}', 'y'.repeat(int(90)), '\u200b', '\ufeff', 'a\u0301', '한', 'ｗ']));
  return JSON.stringify(parts.join('')).replace(/[\ud800-\udfff\u2028]/g, (c) => '\\u' + c.charCodeAt(0).toString(16));
};
const number = () => pick(['0', '-0', 'NaN', '-Infinity', '1e21', '1e-7', '123456.789', '-1234567', '0.1', '1e300', '5e-324', '12345678901234567890n', '-1000n', '0n', '1234.5678', '1000', '999', String(int(1000)), String(int(1e6) - 500), '0.000001234', '1234567.1234567', '-0.1']);
function leaf() {
  return pick([
    number, number, str, str,
    () => pick(['true', 'null', 'undefined', 'Symbol("x")', 'Symbol()', 'Symbol("")', 'Symbol("two\\nlines")', 'Symbol.iterator']),
    () => pick(['() => {}', 'function f() {}', 'class {}', 'A', 'B', '(class extends null {})', '(class X extends A {})', 'async () => {}', 'function* g() {}', 'async function* ag() {}', 'Math.max', 'proto(function np() {}, null)', 'def(() => {}, "name", { value: "" })', 'def(() => {}, "name", { value: 5 })', 'def(class Q {}, "name", { value: "Other" })', 'new Fn("return 1")', 'proto(class C {}, null)', 'proto(function t() {}, A.prototype)', 'def(function tg() {}, Symbol.toStringTag, { value: "T" })', 'OldStyle', 'Object.assign(class W {}, { s: 1 })', 'new Proxy(class P {}, {})', 'new Proxy(function pf() {}, {})', '(function () {}).bind(null)', 'A.prototype.method']),
    () => pick(['{}', '[]', '[,]', '[undefined,,null]', 'new Array(5)', 'Object.create(null)', 'new A', 'new B', 'new Tagged', 'new OldStyle', 'Object.create(A.prototype)', 'A.prototype', 'B.prototype', 'Object.create(Object.create(null))']),
    () => pick(['new Date(0)', 'new Date(NaN)', 'new Date(1e12)', 'Object.assign(new Date(5), { x: 1 })', 'proto(new Date(0), null)', 'new (class D extends Date {})(0)', 'def(new Date(0), Symbol.toStringTag, { value: "foo" })', 'def(new Date(0), "toISOString", {value: 5})']),
    () => pick(['/a/g', '/[/]\\n/u', 'Object.assign(/x/y, { z: 1 })', 'proto(/q/, null)', 'new (class R extends RegExp {})("a/b", "i")', 'new RegExp("")', 'new RegExp("\\n")', 'def(/a/, "flags", { value: "zz" })', 'def(/a/, "source", { value: "zz" })', 'Object.assign(/x/g, { lastIndex: 5 })']),
    () => pick(['new Number(5)', 'new Number(-0)', 'new String("abc")', 'new String("")', 'new String("it\'s\\n")', 'new Boolean(false)', 'Object(5n)', 'Object(Symbol("b"))', 'Object.assign(new String("ab"), { x: 1, 5: 2 })', 'Object.assign(new Number(1), { x: 1 })', 'proto(new String("np"), null)', 'proto(new Number(3), null)', 'new (class S extends String {})("sub")', 'new (class N extends Number {})(9)', 'proto(new String("zz"), A.prototype)', 'def(new Number(5), Symbol.toStringTag, { value: "Tg" })', 'proto(new Boolean(true), A.prototype)', 'new Number(1234567.5)']),
    () => pick(['new Uint8Array(3)', 'new Float64Array([1.5, -0, NaN])', 'new BigInt64Array(2)', 'new Uint8Array(120)', 'new DataView(new ArrayBuffer(3))', 'new ArrayBuffer(4)', 'new ArrayBuffer(60)', 'new SharedArrayBuffer(2)', 'Buffer.alloc(60)', 'Object.assign(new Uint8Array(1), { p: 1 })', 'Object.assign(new ArrayBuffer(2), { p: 1 })', 'new (class U extends Uint8Array {})(2)', 'proto(new Uint8Array(2), null)', 'new Uint8ClampedArray(2)', 'new Float32Array([0.1])', 'new Int32Array([1000000, 2])', 'proto(new ArrayBuffer(1), null)', 'proto(new DataView(new ArrayBuffer(1)), null)', 'new Uint8Array(new ArrayBuffer(8), 2, 3)', 'Object.assign(new DataView(new ArrayBuffer(2), 1), {x: 1})', 'new BigUint64Array([5n])', 'new (class AB extends ArrayBuffer {})(2)']),
    () => pick(['new WeakMap()', 'new WeakSet()', 'new WeakRef({ a: 1 })', 'new WeakSet([A])', 'new WeakMap([[A, 1]])', 'new FinalizationRegistry(() => {})', 'Object.assign(new WeakSet(), {x: 1})', 'JSON', 'new AbortController().signal', 'new AbortController()', 'new URLSearchParams("a=1&b=2")', 'new URLSearchParams("")', 'new EventTarget()', 'new Event("x", {cancelable: true}).type', 'new (require("events"))().eventNames()', 'new URLSearchParams("a=1&b=2").keys()', 'new DOMException("m", "AbortError").name', 'new util.MIMEType("text/plain;a=b")', 'new util.MIMEType("text/plain;a=b").params', 'new CustomEvent("c", {detail: 1}).detail']),
    () => pick(['(function* () {})()', '(async function* () {})()', '[1,2].values()', '"ab"[Symbol.iterator]()', '"a1b2".matchAll(/\\d/g)', 'new Map([[1,{a:2}]]).keys()', 'new Map([[1,{a:2}]]).entries()', 'new Set([1,[2]]).values()', 'new Set([1,[2]]).entries()', 'new Map().values()', 'Object.assign(new Set([1]).values(), { x: 1 })', 'Promise.resolve(5)', 'Promise.resolve({ a: 1 })', 'new Promise(() => {})', 'Object.assign(Promise.resolve(), { x: 1 })', 'new (class P extends Promise {})(() => {})', '(function () { return arguments; })(1, "a")', '(function () { return arguments; })()', 'Object.assign((function () { return arguments; })(1), { x: 1 })', 'proto((function () { return arguments; })(1), null)', 'proto(Promise.resolve(1), null)', 'globalThis.process.versions.a', 'proto(new Map([[1,2]]).keys(), null)']),
  ])();
}
function error(depth) {
  const inner = () => value(depth - 1);
  return pick([
    () => `err(new Error(${str()}))`,
    () => `err(new TypeError("m", { cause: ${inner()} }))`,
    () => `err(new AggregateError([${some(3, inner)}], "agg"))`,
    () => `err(new Err("msg"))`,
    () => `err(new Err2("msg", { cause: ${inner()} }))`,
    () => `Object.assign(err(new RangeError("m")), ${object(inner)})`,
    () => `stacked(new Error("m"), ${pick(['undefined', '5', 'null', '""', '"no frames"', '"Error: m"', '"Other: x\\n    at a (b:1:2)"', '"Error\\n    at a (b:1:2)"', '"Error: m\\n    at a (node:internal/x:1:2)"', '"Error: m\\n    at a (node:events:1:2)\\n    at b (/x/node_modules/q/z.js:1:1)"', '"Error: different\\n    at a (b:1:2)\\n    at c (d:3:4)"', '"\\n    at a (b:1:2)"', '{}', '[1]'])})`,
    () => `def(err(new Error("m")), "name", { value: ${pick(['"N"', '""', 'undefined', '5', '"Error"', '"TypeError"', 'null', '"MyName\\nx"'])}, enumerable: ${chance(0.5)} })`,
    () => `def(err(new Error("m")), "message", { value: ${pick(['"N"', '""', 'undefined', '5', '"changed msg"', 'null'])}, enumerable: ${chance(0.5)} })`,
    () => `def(err(new Error("m")), "cause", { value: ${inner()}, enumerable: ${chance(0.5)} })`,
    () => `def(err(new Error("m")), "errors", { value: ${inner()}, enumerable: ${chance(0.5)} })`,
    () => `proto(err(new Error("m")), ${pick(['null', 'A.prototype', 'Err.prototype', 'Object.prototype', 'TypeError.prototype', 'Object.create(null)'])})`,
    () => `err(new (class extends Error {})("anon"))`,
    () => `err(new (class Foo extends Err {})("sub"))`,
    () => `err(new (class RangeErrorX extends RangeError {})("sub"))`,
    () => `err(proto(new Error("x"), class Bar extends Error {}.prototype))`,
    () => `(() => { const e = err(new Error("self")); e.self = e; e.cause = ${chance(0.5) ? 'e' : inner()}; return e; })()`,
    () => `def(err(new Error("m")), Symbol.toStringTag, { value: "TT" })`,
    () => `new Proxy(err(new Error("p")), {})`,
    () => `Object.create(err(new Error("made")))`,
    () => `Object.assign(Object.create(Error.prototype), { message: "like", name: "Like" })`,
    () => `err(new Error(new String("o")))`,
    () => `def(err(new Error("m")), "stack", { get() { ${pick(['return "got\\n    at x (y:1:2)"', 'throw 5', 'return undefined'])}; } })`,
  ])();
}
function object(inner) {
  const seen = new Set();
  return '{ ' + some(6, () => {
    const k = key();
    if (seen.has(k)) return '';
    seen.add(k);
    const n = int(14);
    if (n === 0) return `get ${k}() { return ${inner()} }`;
    if (n === 1) return `set ${k}(v) { }`;
    if (n === 2) return `get ${k}() { throw ${pick(['5', 'err(new Error("thrown"))', 'undefined', 'null', '{ message: "x" }', '{}', '"str"'])} }`;
    if (n === 3) return `${k.startsWith('[') ? k : '[' + k + ']'}() {}`;
    return `${k}: ${inner()}`;
  }).filter(Boolean).join(', ') + ' }';
}
function array(inner) {
  const a = '[' + some(9, () => chance(0.1) ? '' : inner()).join(', ') + ']';
  if (chance(0.15)) return `Object.assign(${a}, ${object(leaf)})`;
  if (chance(0.05)) return `proto(${a}, ${pick(['null', 'A.prototype', 'OldStyle.prototype', 'class Sub extends Array {}.prototype'])})`;
  if (chance(0.05)) return `def(${a}, "hid", { value: 1 })`;
  if (chance(0.05)) return `def(${a}, 2, { get() { return 5 }, enumerable: true })`;
  if (chance(0.05)) return `def(${a}, 1, { value: 7, enumerable: false })`;
  return a;
}
function value(depth) {
  if (depth <= 0 || chance(0.2)) return leaf();
  const inner = () => value(depth - 1);
  return pick([
    () => array(inner), () => array(inner), () => object(inner), () => object(inner), () => object(inner),
    () => error(depth), () => error(depth),
    () => `new Map([${some(4, () => `[${inner()}, ${inner()}]`)}])`,
    () => `new Set([${some(5, inner)}])`,
    () => `Object.assign(new Map([[${inner()}, 1]]), ${object(leaf)})`,
    () => `proto(new ${pick(['Map', 'Set', 'Object', 'Array'])}(), ${pick(['null', 'A.prototype', 'Tagged.prototype', 'Map.prototype', 'Array.prototype', 'Object.create(A.prototype)', 'Object.create(null)', `Object.create(${object(leaf)})`])})`,
    () => `new Proxy(${inner()} ?? {}, {})`.replace(/new Proxy\((.*) \?\? \{\}, \{\}\)$/s, (_, v) => `(() => { const t = Object(${v}); return new Proxy(t, ${pick(['{}', '{ get() { return 1 } }', '{ ownKeys() { return [] } }', '{ getPrototypeOf() { return null } }', '{ has() { return false } }'])}); })()`),
    () => `{ [inspect.custom](depth, options, i) { return ${pick(['inspect(this.v, options)', 'this.v', 'depth', 'options.indentationLvl', 'Object.keys(options)', '"a\\nb\\nc"', 'this', 'undefined', 'null', '5', 'i === inspect', 'options.stylize("x", "special")', 'options.stylize(this.v, "nope")', '{ d: depth }', 'inspect(this.v, { ...options, depth: depth - 1 })', 'inspect(this.v, { depth: options.depth === null ? null : options.depth - 1 })'])} }, v: ${inner()} }`,
    () => `Object.assign(${pick(['() => {}', 'class Z {}', 'function z() {}', 'new A', 'new B', 'new Tagged', 'new Date(0)', 'new Number(1)', 'Object.create(null)', 'new Set([1])', 'Promise.resolve(1)', 'Object.create(A.prototype)'])}, ${object(inner)})`,
    () => `def(${object(inner)}, Symbol.toStringTag, { value: ${pick(['"Tag"', '""', '5', '"Object"', '"A"', '"two\\nlines"'])}, enumerable: ${chance(0.5)} })`,
    () => `Promise.resolve(${array(inner)})`,
    () => `(() => { const o = ${object(inner)}; o.self = o; o.again = { o, list: [o] }; return o; })()`,
    () => `(() => { const o = [${some(3, inner)}]; o.push(o, { o }, new Map([[o, o]]), new Set([o])); return o; })()`,
    () => `(() => { const s = ${inner()}; return [s, s, { s }]; })()`,
    () => `Object.freeze(${object(inner)})`,
    () => `new (class ${pick(['Foo', 'Bar', '$x', 'É'])} extends ${pick(['Object', 'Map', 'Array', 'Set', 'A', 'B', 'Promise', 'Error', 'Tagged'])} { constructor() { super(${''}${'...arguments'}); } ${pick(['', 'get x() { return 1; }', 'static y = 1;', 'get [Symbol.toStringTag]() { return "Foo"; }', 'z = 1;', '#p = 1;', 'constructor2() {}'])} })(${''})`.replace(/extends Promise(.*)\(\)$/, 'extends Promise$1(() => {})').replace(/^(new \(class .* extends Error.*)$/, 'stacked($1, "Error\\n    at x (y:1:2)")'),
    () => `[${times(7 + int(40), () => chance(0.9) ? number() : leaf())}]`,
    () => `[${times(7 + int(40), str)}]`,
    () => `[${times(7 + int(110), () => int(2000))}]`,
    () => `{ ${times(int(60), (i) => 'k' + i + ': ' + (chance(0.8) ? int(1000) : leaf()))} }`,
  ])();
}
function options() {
  return '{ ' + some(4, () => pick([
    () => 'depth: ' + pick(['0', '1', '2', '3', '9', 'null', 'Infinity', '-1', '1.5', '"2"']),
    () => 'colors: ' + pick(['true', 'true', 'false', '1', '0']),
    () => 'compact: ' + pick(['true', 'false', '0', '1', '2', '3', '5', '100']),
    () => 'breakLength: ' + pick(['1', '20', '40', '60', '76', '80', '100', '120', '200', 'Infinity', '-5', '0']),
    () => 'maxArrayLength: ' + pick(['0', '1', '3', '6', '10', 'null', 'Infinity', '-1', '2.5']),
    () => 'maxStringLength: ' + pick(['0', '1', '5', '20', 'null', 'Infinity', '-1']),
    () => 'sorted: ' + pick(['true', 'false', '(a, b) => a < b ? 1 : -1', '(a, b) => 0']),
    () => 'getters: ' + pick(['true', '"get"', '"set"', 'false']),
    () => 'numericSeparator: true',
    () => 'customInspect: false', () => 'showHidden: true', () => 'showHidden: true', () => 'showProxy: true',
    () => pick(['extra: 1', 'stylize: (s, t) => `<${t} ${s}>`', 'indentationLvl: 3', 'seen: []', 'budget: {}', 'currentDepth: 1']),
  ])()).join(', ') + ' }';
}
function template() {
  return JSON.stringify(some(7, () => pick(['%s', '%d', '%i', '%f', '%j', '%o', '%O', '%c', '%%', '%x', '%', 'text', ' ', 'é', '\n', '%5', '%s%s'])).join(''));
}
for (let i = 0; i < count; i++) {
  const n = int(10);
  const expression = n === 0 ? `util.format(${[template(), ...some(4, () => value(2))].join(', ')})` :
    n === 1 ? `util.formatWithOptions(${options()}, ${[template(), ...some(3, () => value(2))].join(', ')})` :
    n === 2 ? `inspect(${value(1 + int(4))})` :
    n === 3 ? `inspect(${value(2)}, ${pick(['true', 'false', 'undefined', 'null'])}, ${pick(['0', '1', 'null', 'undefined'])}, ${pick(['true', 'false', 'undefined'])})` :
    `inspect(${value(1 + int(4))}, ${options()})`;
  let text;
  try {
    text = String((0, eval)(expression));
  } catch (e) {
    text = `throws ${e instanceof Error ? `${e.name} ${e.code}` : typeof e}`;
  }
  console.log(i + ' ' + JSON.stringify(expression) + '\n  ' + JSON.stringify(text));
}
