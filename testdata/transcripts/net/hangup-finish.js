// Over a unix socket whose peer is gone, the end that the socket sends of itself is done in the turn that brought 'end'.
const net = require('net');
const os = require('os');
const path = require('path');
const fs = require('fs');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'hangup-'));
process.on('exit', () => fs.rmSync(dir, { recursive: true }));

function run(name, act, then) {
  const server = net.createServer((socket) => {
    socket.on('data', (data) => console.log(name, 'data', data.length));
    for (const event of ['end', 'prefinish', 'finish', 'close']) socket.on(event, () => console.log(name, event));
    socket.on('end', () => {
      act(socket);
      setImmediate(() => console.log(name, 'immediate'));
      server.close(then);
    });
  }).listen(path.join(dir, name), () => {
    const client = net.connect(path.join(dir, name), () => client.write('bye', () => client.destroy()));
  });
}

run('plain', () => {}, () => {
  run('promise', () => Promise.resolve().then(() => console.log('promise', 'microtask')), () => {
    run('ended', (socket) => socket.end(() => console.log('ended', 'callback')), () => {
      run('tick', () => process.nextTick(() => console.log('tick', 'tick')), () => console.log('done'));
    });
  });
});
