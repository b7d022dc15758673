// TextEncoder and TextDecoder.
'use strict';

const { TextDecoder, TextEncoder, inspect } = require('util');

const bytes = (...values) => new Uint8Array(values);
const codes = (text) => [...text].map((c) => c.codePointAt(0).toString(16)).join(' ');

function attempt(name, f) {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message, Object.keys(err), err.stack.split('\n')[0]);
  }
}

function describe(o) {
  for (const key of Reflect.ownKeys(o)) {
    const d = Object.getOwnPropertyDescriptor(o, key);
    const flags = ['writable', 'enumerable', 'configurable'].filter((flag) => d[flag]).join(' ');
    console.log(' ', key.toString(), '-', d.get ? `accessor ${d.get.name} ${d.set}` : typeof d.value === 'function' ? `${d.value.name}/${d.value.length}` : typeof d.value, '-', flags);
  }
}
for (const Class of [TextEncoder, TextDecoder]) {
  console.log(Class, Class.name, Class.length, Object.prototype.toString.call(new Class()), Object.keys(new Class()));
  describe(Class.prototype);
  attempt('call', () => { try { Class(); } catch (err) { return err.name; } });
}

const labels = `866 ansi_x3.4-1968 arabic ascii asmo-708 big5 big5-hkscs chinese cn-big5 cp1250 cp1251 cp1252 cp1253 cp1254
cp1255 cp1256 cp1257 cp1258 cp819 cp866 csbig5 cseuckr cseucpkdfmtjapanese csgb2312 csibm866 csiso2022jp csiso2022kr
csiso58gb231280 csiso88596e csiso88596i csiso88598e csiso88598i csisolatin1 csisolatin2 csisolatin3 csisolatin4 csisolatin5
csisolatin6 csisolatin9 csisolatinarabic csisolatincyrillic csisolatingreek csisolatinhebrew cskoi8r csksc56011987
csmacintosh csshiftjis csunicode cyrillic dos-874 ecma-114 ecma-118 elot_928 euc-jp euc-kr gb18030 gb2312 gb_2312 gb_2312-80
gbk greek greek8 hebrew hz-gb-2312 ibm819 ibm866 iso-10646-ucs-2 iso-2022-cn iso-2022-jp iso-2022-kr iso-8859-1 iso-8859-10
iso-8859-11 iso-8859-13 iso-8859-14 iso-8859-15 iso-8859-16 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6
iso-8859-6-e iso-8859-6-i iso-8859-7 iso-8859-8 iso-8859-8-e iso-8859-8-i iso-8859-9 iso-ir-100 iso-ir-58 iso8859-1 iso88591
iso8859-16 iso_8859-1 iso_8859-1:1987 iso_8859-15 koi koi8 koi8-r koi8-ru koi8-u koi8_r korean ks_c_5601-1987 ksc5601 l1 l2 l3
l4 l5 l6 l9 latin1 latin2 latin3 latin4 latin5 latin6 logical mac macintosh ms932 ms_kanji replacement shift-jis shift_jis
sjis sun_eu_greek tis-620 unicode unicode-1-1-utf-8 unicode11utf8 unicodefeff unicodefffe us-ascii utf-16 utf-16be utf-16le
utf-32 utf-7 utf-8 utf8 visual windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256
windows-1257 windows-1258 windows-31j windows-874 windows-949 x-cp1250 x-euc-jp x-gbk x-mac-cyrillic x-mac-roman
x-mac-ukrainian x-sjis x-unicode20utf8 x-user-defined x-x-big5`.split(/\s+/);
const found = new Set();
for (const label of labels) {
  try {
    const { encoding } = new TextDecoder(label);
    found.add(encoding);
    console.log(label, encoding);
  } catch (err) {
    console.log(label, err.message);
  }
}
for (const label of [undefined, ' UTF-8\n', '\tLatin1\f', '\u000butf-8', '\u00a0utf-8', 'nope', '', null, 5, {}, Symbol('x')]) {
  attempt('label', () => new TextDecoder(label).encoding);
}
for (const options of [null, undefined, {}, [], () => 1, { fatal: 1, ignoreBOM: 'x' }, { fatal: null }, 5, 'x', true]) {
  attempt('options', () => { const d = new TextDecoder('utf-8', options); return [d.fatal, d.ignoreBOM]; });
}
attempt('order', () => new TextDecoder('nope', 5));

// Every byte of the encodings that have one for each character.
const multiByte = ['big5', 'euc-jp', 'euc-kr', 'gb18030', 'gbk', 'iso-2022-jp', 'shift_jis', 'utf-8', 'utf-16le', 'utf-16be'];
for (const encoding of [...found].sort()) {
  if (multiByte.includes(encoding)) continue;
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  console.log(encoding, codes(new TextDecoder(encoding).decode(all)));
  console.log(encoding, 'in a stream', codes(new TextDecoder(encoding).decode(all, { stream: true })));
  attempt(`${encoding} fatal`, () => new TextDecoder(encoding, { fatal: true }).decode(all).length);
}
// Text in the others.
for (const [encoding, ...data] of [
  ['gbk', 0xc4, 0xe3, 0xba, 0xc3, 0x80, 0x41], ['gb18030', 0xc4, 0xe3, 0x81, 0x30, 0x81, 0x30, 0x90, 0x30, 0x81, 0x30, 0x41], ['big5', 0xa7, 0x41, 0xa6, 0x6e, 0x41],
  ['euc-jp', 0xa4, 0xa2, 0x8e, 0xb1, 0x8f, 0xa2, 0xaf, 0x41], ['euc-kr', 0xb0, 0xa1, 0xc8, 0xfe, 0x41], ['shift_jis', 0x82, 0xa0, 0xb1, 0x93, 0xfa, 0x5c, 0x7e],
  ['iso-2022-jp', 0x41, 0x1b, 0x24, 0x42, 0x24, 0x22, 0x46, 0x7c, 0x1b, 0x28, 0x42, 0x42],
]) {
  console.log(encoding, codes(new TextDecoder(encoding).decode(bytes(...data))));
  const decoder = new TextDecoder(encoding, { fatal: true });
  console.log(encoding, 'byte by byte', codes(data.map((byte) => decoder.decode(bytes(byte), { stream: true })).join('') + decoder.decode()));
}

// What can be decoded.
for (const encoding of ['utf-8', 'latin1', 'utf-16le', 'koi8-r']) {
  const decoder = new TextDecoder(encoding);
  for (const input of [undefined, null, 5, 'x', {}, [], new ArrayBuffer(2), new DataView(bytes(0, 65, 0).buffer, 1), new Uint16Array([65]), Buffer.from('A\0'), new Uint8Array(0), bytes(0, 65, 0).subarray(1)]) {
    attempt(encoding, () => codes(decoder.decode(input)));
  }
  for (const options of [null, 5, 'x', [], {}]) attempt(encoding, () => codes(decoder.decode(bytes(65, 0), options)));
}
const streamed = new TextDecoder();
streamed.decode(bytes(65), { stream: true });
attempt('after a stream', () => streamed.decode(5));

// Byte order marks.
for (const [encoding, ...data] of [['utf-8', 0xef, 0xbb, 0xbf, 0x41], ['utf-8', 0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], ['utf-16le', 0xff, 0xfe, 0x41, 0], ['utf-16be', 0xfe, 0xff, 0, 0x41], ['utf-16be', 0xff, 0xfe, 0, 0x41], ['gb18030', 0x84, 0x31, 0x95, 0x33, 0x41]]) {
  for (const ignoreBOM of [false, true]) {
    const decoder = new TextDecoder(encoding, { ignoreBOM });
    console.log(encoding, ignoreBOM, codes(decoder.decode(bytes(...data))), '-', codes(decoder.decode(bytes(...data))));
    console.log(encoding, ignoreBOM, 'byte by byte', codes(data.map((byte) => decoder.decode(bytes(byte), { stream: true })).join('') + decoder.decode()));
  }
}

// What is not valid, at once and in parts.
const invalid = [
  [0xff], [0xc3], [0xc3, 0x41], [0xe2, 0x82], [0xe2, 0x82, 0x41], [0xf0, 0x9f, 0x98], [0xf0, 0x9f, 0x98, 0x41], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xe0, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80], [0xf4, 0x90, 0x80, 0x80], [0x80, 0xbf], [0xf0, 0x80, 0x80, 0x41], [0x41, 0xe2, 0xe2, 0x82, 0xac], [0xf0, 0x9f, 0x41], [0xe2, 0x28, 0xa1],
];
for (const data of invalid) {
  for (const fatal of [false, true]) {
    attempt(`utf-8 ${data} ${fatal}`, () => codes(new TextDecoder('utf-8', { fatal }).decode(bytes(...data))));
    attempt(`utf-8 ${data} ${fatal} in parts`, () => {
      const decoder = new TextDecoder('utf-8', { fatal });
      return data.map((byte) => codes(decoder.decode(bytes(byte), { stream: true }))).join(',') + ';' + codes(decoder.decode());
    });
  }
}
for (const data of [[0x41], [0x41, 0, 0x42], [0, 0xd8], [0, 0xd8, 0x41, 0], [0, 0xdc, 0x3d, 0xd8], [0x3d, 0xd8, 0x41], [0x3d, 0xd8, 0, 0xde], [0x3d, 0xd8, 0x3d, 0xd8, 0, 0xde], [0, 0xdc]]) {
  for (const encoding of ['utf-16le', 'utf-16be']) {
    for (const fatal of [false, true]) {
      const ordered = encoding === 'utf-16le' ? data : data.map((_, i) => data[i ^ 1] ?? data[i]);
      attempt(`${encoding} ${ordered} ${fatal}`, () => codes(new TextDecoder(encoding, { fatal }).decode(bytes(...ordered))));
      attempt(`${encoding} ${ordered} ${fatal} in parts`, () => {
        const decoder = new TextDecoder(encoding, { fatal });
        return ordered.map((byte) => codes(decoder.decode(bytes(byte), { stream: true }))).join(',') + ';' + codes(decoder.decode());
      });
    }
  }
}
// After an error, a decoder begins anew.
const fatal = new TextDecoder('utf-8', { fatal: true });
for (const [data, stream] of [[[0xe2], true], [[0x41], true], [[0x41], true], [[0xe2, 0x82], true], [undefined, false], [[0x42], false]]) {
  attempt('after errors', () => codes(fatal.decode(data && bytes(...data), { stream })));
}

const { prototype } = TextDecoder;
attempt('this', () => prototype.decode.call({}));
attempt('this', () => Object.getOwnPropertyDescriptor(prototype, 'encoding').get.call({}));
attempt('this', () => prototype[inspect.custom].call({}));
attempt('this', () => TextEncoder.prototype.encode.call({}));
attempt('this', () => TextEncoder.prototype.encodeInto.call({}, 5));
attempt('this', () => Object.getOwnPropertyDescriptor(TextEncoder.prototype, 'encoding').get.call(5));

const encoder = new TextEncoder('latin1');
for (const input of [undefined, null, '', 'a\ud800é😀', 5, {}, Symbol('s')]) attempt('encode', () => encoder.encode(input));
attempt('encode', () => [encoder.encode(), encoder.encoding, Object.getPrototypeOf(encoder.encode('a')) === Uint8Array.prototype]);
for (const [source, size] of [['abc', 2], ['aé', 2], ['é😀x', 5], ['é😀x', 6], ['\ud800x', 4], ['\ud800x', 2], ['', 0], ['x', 0], ['日本', 5]]) {
  const dest = new Uint8Array(size);
  attempt('encodeInto', () => [encoder.encodeInto(source, dest), dest]);
}
for (const args of [[5, new Uint8Array(1)], ['x', 5], ['x'], ['x', new Uint16Array(1)], ['x', new ArrayBuffer(1)], [], ['x', Buffer.alloc(3)], ['x', new DataView(new ArrayBuffer(2))]]) {
  attempt('encodeInto', () => encoder.encodeInto(...args));
}

class Sub extends TextDecoder {}
console.log(new Sub('latin1'), new TextDecoder('utf-16le', { fatal: true, ignoreBOM: true }), encoder, [[[new TextDecoder(), encoder]]], inspect(new TextDecoder(), { depth: -1 }));
console.log(JSON.stringify([new TextDecoder(), encoder]), new Sub() instanceof TextDecoder);
