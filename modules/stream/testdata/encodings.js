// Strings on their way into and out of streams.
'use strict';

const { Readable, Writable } = require('stream');

function attempt(title, f) {
  try {
    console.log(title, f());
  } catch (err) {
    console.log(title, err.name, err.code, err.message);
  }
}
const readable = (options) => new Readable({ read() {}, ...options }).on('error', (err) => console.log('error', err.code, err.message));

for (const encoding of ['utf8', 'binary', 'hex', 'base64']) {
  for (const method of ['push', 'unshift']) {
    attempt(`${method} ${encoding}`, () => { const r = readable({ encoding: 'base64' }); r[method]('abcabc', encoding); r.push(null); return r.read() });
    attempt(`${method} ${encoding}`, () => { const r = readable(); r[method]('abcabc', encoding); return r.read() });
  }
}
attempt('default', () => { const r = readable({ defaultEncoding: 'hex' }); r.push('6162'); r.push('c', 'utf8'); return r.read() });
attempt('unknown', () => readable().push('x', 'nonsense'));
attempt('views', () => {
  const r = readable();
  r.push(new Uint8Array([1, 2]));
  r.push(new Uint16Array([3]));
  r.push(new DataView(new ArrayBuffer(1)));
  r.unshift(new Uint8Array([0]));
  return [r._readableState.buffer.length, r.read()];
});
for (const chunk of [5, {}, true, [], { length: 3 }, () => {}]) attempt('push ' + typeof chunk, () => [readable().push(chunk), readable().unshift(chunk)]);
for (const chunk of [undefined, '', Buffer.alloc(0), null]) attempt('nothing', () => [readable().push(chunk), readable().unshift(chunk)]);

attempt('split characters', () => {
  const r = readable({ encoding: 'utf8' });
  const bytes = Buffer.from('€¢');
  for (const [from, to] of [[0, 2], [2, 4], [4, 5]]) r.push(bytes.subarray(from, to));
  return [r._readableState.buffer.join('|'), r.read()];
});
attempt('incomplete end', () => { const r = readable({ encoding: 'utf8' }); r.push(Buffer.from([0x61, 0xe2])); r.push(null); return [r.readableLength, r.read()] });
attempt('decoding late', () => {
  const r = readable();
  r.push(Buffer.from([0xe2, 0x82]));
  r.push(Buffer.from([0xac, 0x61, 0xc2]));
  r.setEncoding('utf8');
  r.push(Buffer.from([0xa2]));
  return [r.readableLength, r.readableEncoding, r.read()];
});
attempt('unshifted bytes', () => { const r = readable({ encoding: 'utf8' }); r.push('b'); r.unshift(Buffer.from('a')); return r.read() });
attempt('objects', () => { const r = readable({ objectMode: true, encoding: 'utf8' }); r.push(Buffer.from('a')); r.push('b'); return [r.read(), r.read()] });
attempt('objects', () => readable({ objectMode: true, encoding: 'utf8' }).push({}));

const seen = (options) => new Writable({ write(chunk, encoding, callback) { console.log(chunk, encoding); callback() }, ...options });
for (const options of [{}, { decodeStrings: false }, { defaultEncoding: 'hex' }, { objectMode: true }]) {
  const w = seen(options);
  for (const args of [['6162'], ['6162', 'LATIN1'], ['6162', 'hex'], ['6162', null], ['6162', ''], [Buffer.from('b'), 'hex'], [new Uint16Array([1])], [new DataView(new ArrayBuffer(2))]]) w.write(...args);
  for (const args of [[null], [undefined], [5], [[]], [{}], [true], ['x', 'nonsense'], ['x', {}], ['x', 5], ['x', 'buffer']]) attempt('write', () => w.write(...args));
  w.end('6162', 'hex');
}
