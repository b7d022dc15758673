// A socket takes the options of a Duplex: encodings, methods, rejections; each option is read once, and inherited ones
// do not count.
'use strict';
const net = require('net');

for (const options of [{ encoding: 'x' }, { encoding: '' }, { defaultEncoding: 'x' }, { defaultEncoding: null }]) {
  try {
    const { readableEncoding, _writableState } = new net.Socket(options);
    console.log(options, readableEncoding, _writableState.defaultEncoding);
  } catch (e) {
    console.log(options, e.name, e.code, e.message);
  }
}

const rounds = {
  encodings: { encoding: 'hex', defaultEncoding: 'base64' },
  write: { write(chunk, encoding, callback) { console.log('write', chunk, encoding); callback(); } },
  writev: { writev(chunks, callback) { console.log('writev', chunks.length); callback(); } },
  read: { read(n) { console.log('read', n); } },
  final: { final(callback) { console.log('final'); callback(); } },
  destroy: { destroy(err, callback) { console.log('destroy', err); this.destroyedBy = 'option'; callback(err); } },
  construct: { construct(callback) { console.log('construct'); setImmediate(callback); } },
  'no functions': { write: 1, read: 'x', final: {}, destroy: null, construct: 5 },
  getters: { get allowHalfOpen() { console.log('get'); return true; }, get highWaterMark() { console.log('get'); return 7; } },
  inherited: Object.create({ allowHalfOpen: true, encoding: 'hex', highWaterMark: 3 }),
  'failing construct': { construct(callback) { setImmediate(callback, 'not constructed'); } },
};

let heard;
const server = net.createServer((s) => {
  const tell = heard;
  s.on('error', () => {});
  s.write('hello');
  s.on('data', (data) => tell('server got ' + data));
  s.on('end', () => tell('server got nothing'));
});
server.listen(0, '127.0.0.1', async () => {
  for (const [name, options] of Object.entries(rounds)) {
    console.log('--', name);
    const heardOf = new Promise((resolve) => { heard = resolve; });
    const socket = new net.Socket(options);
    console.log(socket.allowHalfOpen, socket.readableEncoding, socket.readableHighWaterMark, Object.keys(socket).filter((key) => typeof socket[key] === 'function'));
    const data = new Promise((resolve) => socket.on('data', resolve));
    const failed = new Promise((resolve) => socket.on('error', resolve));
    socket.connect(server.address().port, '127.0.0.1', () => socket.write('YQ=='));
    if (name === 'failing construct') {
      console.log(await failed);
      continue;
    }
    if (name !== 'read') console.log('data', await data);
    if (name === 'write') socket.end();
    console.log(await heardOf);
    const ended = new Promise((resolve) => socket.on('finish', resolve));
    socket.end();
    if (name !== 'write') await ended;
    socket.destroy();
  }
  process.exit();
});
