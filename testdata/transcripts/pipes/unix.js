// Pipes between unix sockets, in both directions.
const net = require('net');
const path = require('path');
const dir = require('os').tmpdir();
const target = net.createServer((socket) => socket.pipe(socket)).listen(path.join(dir, 'target'), () => {
  const server = net.createServer((a) => {
    const b = net.connect(path.join(dir, 'target'));
    a.pipe(b);
    b.pipe(a);
    a.on('close', () => { console.log(a.bytesRead, a.bytesWritten, b.bytesRead, b.bytesWritten); server.close(); target.close(); });
  }).listen(path.join(dir, 'server'), () => {
    const client = net.connect(path.join(dir, 'server'));
    const all = Buffer.alloc(3_000_000);
    for (let i = 0; i < all.length; i += 97) all[i] = i >> 5;
    const got = [];
    let length = 0;
    client.on('data', (chunk) => {
      got.push(chunk);
      if ((length += chunk.length) === all.length) client.end();
    });
    client.on('end', () => console.log(Buffer.concat(got).equals(all)));
    for (let i = 0; i < all.length; i += 100_000) client.write(all.subarray(i, i + 100_000));
  });
});
