// Pseudorandom values compared, bytes decoded, arguments and variables parsed.
'use strict';

const { isDeepStrictEqual, parseArgs, parseEnv, TextDecoder } = require('util');
const { deepEqual } = require('assert');

let seed = 20;
function random(n) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor(seed / 65536) % n;
}
const pick = (list) => list[random(list.length)];
const times = (n, f) => Array.from({ length: n }, f);

// Values that may share parts and contain themselves.
const shared = [{ a: 1 }, { b: [1] }, new Map([[1, { a: 1 }]])];
function value(depth, around) {
  switch (random(depth > 0 ? 12 : 7)) {
    case 0: return random(3);
    case 1: return String(random(3));
    case 2: return pick([null, undefined, true, false, NaN, -0, 1n, '']);
    case 3: return pick(shared);
    case 4: return new Date(random(2));
    case 5: return pick([{}, []]);
    case 6: return around.length ? pick(around) : 1;
    case 7: case 8: {
      const o = {};
      for (const key of times(1 + random(3), () => pick(['a', 'b', 'c']))) o[key] = value(depth - 1, [...around, o]);
      return o;
    }
    case 9: {
      const a = [];
      for (const i of times(1 + random(3), () => random(4))) a[i] = value(depth - 1, [...around, a]);
      return a;
    }
    case 10: {
      const s = new Set();
      times(1 + random(4), () => s.add(value(depth - 1, [...around, s])));
      return s;
    }
    default: {
      const m = new Map();
      times(1 + random(3), () => m.set(value(depth - 1, [...around, m]), value(depth - 1, [...around, m])));
      return m;
    }
  }
}
const looselyEqual = (a, b) => {
  try {
    deepEqual(a, b);
    return true;
  } catch (err) {
    if (err.code !== 'ERR_ASSERTION') throw err;
    return false;
  }
};
const values = times(60, () => value(random(4), []));
values.forEach((a, i) => {
  console.log(i, values.map((b, j) => (isDeepStrictEqual(a, b) ? `${j}=` : '') + (looselyEqual(a, b) ? `${j}~` : '')).filter(Boolean).join(' '));
});

const codes = (text) => [...text].map((c) => c.codePointAt(0).toString(16)).join(' ');
const someBytes = [0x41, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0xed, 0xa0, 0x80, 0xbf, 0xc0, 0xf4, 0x90, 0xff, 0xef, 0xbb, 0xbf, 0, 0xd8, 0xdc, 0x3d, 0xde, 0xfe, 0x7f];
times(300, () => {
  const encoding = pick(['utf-8', 'utf-16le', 'utf-16be']);
  const options = { fatal: random(4) === 0, ignoreBOM: random(3) === 0 };
  const decoder = new TextDecoder(encoding, options);
  console.log(encoding, JSON.stringify(options), times(1 + random(5), () => {
    const stream = random(2) === 0;
    try {
      return codes(decoder.decode(Uint8Array.from(times(random(7), () => pick(someBytes))), { stream })) + (stream ? '~' : '.');
    } catch (err) {
      return err.code;
    }
  }).join(' | '));
});

const someArgs = ['-a', '-b', '-ab', '-abc', '-c', '--foo', '--foo=x', '--bar', '--bar=y', '--no-foo', '--no-bar', '--no-foo=1', '--', '-', 'x', '', '--=', '--=x', '-ax', '-cx', '-1', '-a-b', '---', '--foo=', '--no-'];
const someOptions = [{ type: 'string', short: 'a' }, { type: 'boolean', short: 'b' }, { type: 'string', short: 'c', multiple: true }, { type: 'boolean' }, { type: 'string' }, { type: 'boolean', multiple: true, short: 'c' }, { type: 'string', default: 'd' }, { type: 'boolean', default: false }];
times(300, () => {
  const options = {};
  for (const name of ['foo', 'bar', 'no-foo', 'x', 'a']) if (random(2)) options[name] = pick(someOptions);
  const config = { args: times(1 + random(5), () => pick(someArgs)), options, strict: random(2) === 0, allowPositionals: pick([true, false, undefined]), allowNegative: random(2) === 0, tokens: true };
  try {
    console.log(JSON.stringify(config), JSON.stringify(parseArgs(config)));
  } catch (err) {
    console.log(JSON.stringify(config), err.code, err.message);
  }
});

const someText = ['A', 'B', '=', '=', '\n', '\n', '"', "'", '`', '#', 'export ', '\\n', 'x', '1', '\t', '\r\n'];
times(300, () => {
  const content = times(1 + random(14), () => pick(someText)).join('');
  console.log(JSON.stringify(content), JSON.stringify(parseEnv(content)));
});
