// bytesWritten while what was written waits for the connection, one chunk or several together.
'use strict';
const net = require('net');

const writes = {
  Buffer: (s) => s.write(Buffer.from('ab')),
  string: (s) => s.write('ab'),
  'corked Buffers': (s) => { s.cork(); s.write(Buffer.from('ab')); s.write(Buffer.from('c')); s.uncork(); },
  'corked Buffer': (s) => { s.cork(); s.write(Buffer.from('ab')); s.uncork(); },
  'corked Buffer and string': (s) => { s.cork(); s.write(Buffer.from('ab')); s.write('é'); s.uncork(); },
  'corked strings': (s) => { s.cork(); s.write('ab'); s.write('YWI=', 'base64'); s.uncork(); },
  'still corked': (s) => { s.cork(); s.write(Buffer.from('ab')); s.write(new Uint8Array(3)); },
  'one after the other': (s) => { s.write('x'); s.write(Buffer.from('yy')); s.write(Buffer.from('z')); },
  end: (s) => s.end(Buffer.alloc(3)),
};
for (const [name, write] of Object.entries(writes)) {
  const show = (what, s) => console.log(name, what, s.bytesWritten, s.bufferSize, s.writableLength);
  const destroyed = net.connect(1, '127.0.0.1').on('error', () => {});
  write(destroyed);
  show('connecting', destroyed);
  destroyed.destroy();
  show('destroyed', destroyed);
}
