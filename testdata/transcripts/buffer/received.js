// The Buffers that come from a socket, and their ArrayBuffers.
const net = require('net');
const { PassThrough } = require('stream');
const server = net.createServer((s) => s.on('data', (d) => s.write(d)).on('end', () => s.end())).listen(0, '127.0.0.1', () => {
  const c = net.connect(server.address().port, '127.0.0.1', () => c.write('hello'));
  c.on('data', (b) => {
    const a = b.buffer;
    console.log(a === b.buffer, a instanceof ArrayBuffer, Object.getOwnPropertyNames(a), Object.prototype.toString.call(a));
    a.extra = 1; console.log(a.extra, b.buffer.extra, Object.keys(a));
    Object.defineProperty(a, Symbol('s'), { value: 2 });
    b.own = 5; console.log(b.own, Object.keys(b).slice(-1));
    console.log(b.subarray(1, 3).buffer === a, b.slice(1).buffer === a, new DataView(a, b.byteOffset).getUint8(0), Buffer.from(a, b.byteOffset, b.length).toString());
    const m = new WeakMap([[a, 'weak']]); console.log(m.get(b.buffer));
    console.log(new Uint8Array(b), Uint8Array.prototype.slice.call(b, 1), Uint8Array.from(b), new Uint16Array(b));
    console.log(structuredClone(b).buffer.byteLength === a.byteLength);
    console.log(Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'buffer').get.call(b) === a);
    console.log(Reflect.get(b, 'buffer') === a, new Proxy(b, {}) instanceof Buffer, JSON.stringify(b));
    console.log(Object.isFrozen(a), Object.isExtensible(a), a.slice(0, 2).byteLength, Object.getPrototypeOf(a) === ArrayBuffer.prototype);
    Object.freeze(a); console.log(Object.isFrozen(b.buffer)); try { 'use strict'; a.x = 1; } catch (e) { console.log(e.message); }
    console.log(a.x);
    c.end();
  }).on('close', () => server.close());
});
