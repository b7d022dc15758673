// A descriptor that something of this process waits for already is not opened once more, and stays as it is.
const net = require('net');
const fs = require('fs');
const os = require('os');
const path = require('path');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'watched-'));
process.on('exit', () => fs.rmSync(dir, { recursive: true }));
const shown = (err) => `${err.name}: ${err.message}, ${err.errno} ${err.syscall} ${err.address} ${err.port}`;

function listen(label, options) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.on('error', (err) => {
      console.log(label, shown(err));
      resolve();
    });
    server.listen(options, () => {
      console.log(label, 'listens');
      server.close(resolve);
    });
    console.log(label, server.listening, server._handle);
  });
}
function open(label, fd) {
  try {
    console.log(label, new net.Socket({ fd }).destroy().destroyed);
  } catch (err) {
    console.log(label, shown(err));
  }
}

(async () => {
  for (const kind of ['tcp', 'pipe']) {
    const server = net.createServer((socket) => socket.end('still here'));
    await new Promise((resolve) => server.listen(kind === 'tcp' ? { port: 0, host: '127.0.0.1' } : { path: path.join(dir, 's') }, resolve));
    await listen(`${kind} descriptor`, { fd: server._handle.fd });
    if (kind === 'pipe') {
      await listen(`${kind} handle`, server._handle);
      await listen(`${kind} server`, server);
      await listen(`${kind} as an option`, { handle: server._handle });
    }
    open(`${kind} of a server`, server._handle.fd);
    const client = net.connect(kind === 'tcp' ? { port: server.address().port, host: '127.0.0.1' } : { path: path.join(dir, 's') });
    await new Promise((resolve) => client.on('ready', resolve));
    open(`${kind} of a client`, client._handle.fd);
    client.on('data', (data) => console.log(kind, String(data)));
    await new Promise((resolve) => client.on('close', resolve));
    await new Promise((resolve) => server.close(resolve));
  }
})();
