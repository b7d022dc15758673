// Pairs of pseudorandom values that differ little, compared by every check: the
// messages of those that fail.
'use strict';

const assert = require('assert');

let state = typeof seed === 'undefined' ? Number(process.argv[2]) : seed;
const count = typeof calls === 'undefined' ? Number(process.argv[3]) : calls;

function random(n) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor(state / 65536) % n;
}
const pick = (list) => list[random(list.length)];
const times = (n, f) => Array.from({ length: n }, f);

const f = () => 1;
function named() {}
class A {}
class B extends A {}
const symbols = [Symbol('s'), Symbol()];
const keys = ['a', 'b', 'c', 'name', 'a-b', '7', 'aLongerKey', 'z\ny'];
const words = ['', 'x', 'word', 'several words', 'two\nlines', 'it\'s', '日本', '😀', 'a\nb\n'.repeat(10), 'y'.repeat(35), 'y'.repeat(36) + 'z'];

// A value is made from a description, so that another one like it can be made.
function leaf() {
  switch (random(14)) {
    case 0: case 1: return { kind: 'plain', value: random(4) };
    case 2: case 3: return { kind: 'plain', value: pick(words) };
    case 4: return { kind: 'plain', value: pick([null, undefined, true, false, NaN, -0, 0, 1n, 10n, 123456789, -1.5, '1', '0']) };
    case 5: return { kind: 'plain', value: pick([f, named, A, ...symbols, Math.max]) };
    case 6: return { kind: 'date', value: pick([0, 1e9, NaN]) };
    case 7: return { kind: 'regexp', value: pick(['a', 'abcdefg', '.*']), flags: pick(['', 'g', 'gi']), lastIndex: random(3) ? 0 : 1 };
    case 8: return { kind: 'boxed', value: pick([0, -0, 1, '', 'str', true, false, 1n, symbols[0]]) };
    case 9: return { kind: 'bytes', type: pick(['Uint8Array', 'Int8Array', 'Float32Array', 'Float64Array', 'Uint16Array']), items: times(random(4), () => pick([0, 1, -0, NaN, 3])) };
    case 10: return { kind: 'buffer', view: random(3), items: times(random(4), () => random(3)) };
    case 11: return { kind: 'error', type: pick(['Error', 'TypeError']), message: pick(['', 'msg', 'other msg', 'two\nlines']), cause: random(4) ? undefined : leaf() };
    case 12: return { kind: 'empty', value: random(6) };
  }
  return { kind: 'weak', value: random(3) };
}

function describe(depth) {
  if (depth === 0 || random(4) === 0) return leaf();
  const inner = () => describe(depth - 1);
  switch (random(8)) {
    case 0: case 1: return { kind: 'array', items: times(random(random(5) ? 5 : 40), () => random(12) ? inner() : null), extra: random(8) ? null : properties(leaf) };
    case 2: case 3: case 4: return { kind: 'object', proto: random(6), properties: properties(inner), circular: random(12) === 0 };
    case 5: return { kind: 'set', items: times(random(5), inner) };
    case 6: return { kind: 'map', items: times(random(5), () => [inner(), inner()]) };
  }
  return { kind: 'arguments', items: times(random(3), inner) };
}

function properties(inner) {
  return times(random(random(5) ? 4 : 8), () => ({
    key: random(10) ? pick(keys) : pick(symbols), value: inner(), hidden: random(15) === 0, getter: random(15) === 0,
  }));
}

function define(o, list) {
  for (const { key, value, hidden, getter } of list) {
    const made = make(value);
    const content = getter ? { get: () => made } : { value: made, writable: true };
    Object.defineProperty(o, key, { ...content, enumerable: !hidden, configurable: true });
  }
  return o;
}

function make(d) {
  switch (d.kind) {
    case 'plain': return d.value;
    case 'date': return new Date(d.value);
    case 'regexp': { const r = new RegExp(d.value, d.flags); r.lastIndex = d.lastIndex; return r; }
    case 'boxed': return Object(d.value);
    case 'bytes': return globalThis[d.type].from(d.items);
    case 'buffer': {
      const bytes = Uint8Array.from(d.items);
      return [bytes.buffer, new DataView(bytes.buffer), Buffer.from(bytes)][d.view];
    }
    case 'error': {
      const err = new globalThis[d.type](d.message, d.cause && { cause: make(d.cause) });
      err.stack = `${err.name}: ${err.message}\n    at somewhere (file.js:1:2)`;
      return err;
    }
    case 'empty': return [{}, [], new Map(), new Set(), new A(), new B()][d.value];
    case 'weak': return [new WeakMap(), new WeakSet(), Promise.resolve(1)][d.value];
    case 'array': {
      const array = [];
      d.items.forEach((item, i) => { if (item) array[i] = make(item); });
      array.length = d.items.length;
      return d.extra ? define(array, d.extra) : array;
    }
    case 'object': {
      const o = [{}, {}, {}, Object.create(null), new A(), new B()][d.proto];
      define(o, d.properties);
      if (d.circular) o.self = o;
      return o;
    }
    case 'set': return new Set(d.items.map(make));
    case 'map': return new Map(d.items.map(([key, value]) => [make(key), make(value)]));
    case 'arguments': return (function () { return arguments; })(...d.items.map(make));
  }
  throw new Error(d.kind);
}

// changed is a description that differs in one place, or in none.
function changed(d, depth) {
  if (random(6) === 0) return describe(random(2));
  const list = d.items || d.properties;
  if (!list || list.length === 0) return random(3) ? d : describe(1);
  const copy = list.slice();
  const i = random(copy.length);
  switch (random(5)) {
    case 0: copy.splice(i, 1); break;
    case 1: copy.splice(i, 0, copy[random(copy.length)]); break;
    case 2: copy.reverse(); break;
    default:
      if (d.kind === 'map') copy[i] = [copy[i][0], changed(copy[i][1])];
      else if (d.kind === 'object') copy[i] = { ...copy[i], value: changed(copy[i].value) };
      else if (copy[i] && copy[i].kind) copy[i] = changed(copy[i]);
  }
  return d.items ? { ...d, items: copy } : { ...d, properties: copy };
}

const checks = ['deepStrictEqual', 'deepStrictEqual', 'deepEqual', 'notDeepStrictEqual', 'notDeepEqual', 'strictEqual', 'notStrictEqual', 'equal', 'notEqual'];
const messages = [undefined, undefined, undefined, undefined, 'a message', ''];

for (let i = 0; i < count; i++) {
  const description = describe(random(4));
  const actual = make(description);
  const other = random(8) === 0 ? describe(2) : random(3) ? changed(description) : description;
  const expected = random(12) === 0 ? actual : make(other);
  const check = pick(checks);
  const message = pick(messages);
  let text = 'passes';
  try {
    assert[check](actual, expected, message);
  } catch (err) {
    text = err.code === 'ERR_ASSERTION' ? `${err.generatedMessage} ${JSON.stringify(err.message)}` : `${err.name} ${err.code}`;
  }
  console.log(i, check, text);
}
