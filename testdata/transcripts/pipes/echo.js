// A socket that is piped to itself.
const net = require('net');
const server = net.createServer((c) => {
  console.log(c.pipe(c) === c, c.listenerCount('data'));
  c.on('end', () => console.log('end', c.bytesRead, c._readableState.pipes.length));
  c.on('finish', () => console.log('finish', c.bytesWritten));
  c.on('close', (hadError) => { console.log('close', hadError); server.close(); });
}).listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  const sizes = [1, 100, 70_000, 16_384, 1_000_000, 5, 65_536];
  let got = 0, wanted = 0;
  const next = () => {
    if (sizes.length === 0) return client.end(Buffer.alloc(2_000_000, 1));
    wanted += sizes[0];
    client.write(Buffer.alloc(sizes.shift()));
  };
  client.on('data', (chunk) => { got += chunk.length; if (got === wanted) next(); });
  client.on('end', () => console.log('client end', got));
  next();
});
