// Writes to a socket whose handle a script has closed, or taken away: what is said, and what counts as written.
const net = require('net');

const writes = {
  short: (s) => s.write('abc'),
  long: (s) => s.write('x'.repeat(20000)),
  middling: (s) => s.write('x'.repeat(6000)),
  buffer: (s) => s.write(Buffer.alloc(10)),
  latin1: (s) => s.write('abc', 'latin1'),
  hex: (s) => s.write('abab', 'hex'),
  several: (s) => { s.cork(); s.write('a'); s.write(Buffer.from('b')); s.uncork(); },
  empty: (s) => s.write(''),
};
const server = net.createServer((s) => s.resume().on('error', () => {})).listen(0, '127.0.0.1', async () => {
  for (const [name, write] of Object.entries(writes)) {
    for (const when of ['closing', 'gone', 'null']) {
      await new Promise((resolve) => tell(`${name} ${when}`, write, when, resolve));
    }
  }
  process.exit();
});

function tell(label, write, when, done) {
  const socket = net.connect(server.address(), () => {
    socket.on('error', (err) => console.log(label, 'error', err.message, socket.bytesWritten));
    socket.write('12345');
    const go = () => {
      try {
        console.log(label, write(socket), socket.bytesWritten, socket.writableLength);
      } catch (err) {
        console.log(label, 'throws', err.code, err.message, socket.bytesWritten, socket.writableLength);
      }
      setImmediate(() => setImmediate(() => {
        console.log(label, 'then', socket.bytesWritten, socket.destroyed, socket.writableLength);
        done();
      }));
    };
    if (when === 'gone') return socket._handle.close(() => setImmediate(go));
    socket._handle.close();
    if (when === 'null') socket._handle = null;
    go();
  });
}
