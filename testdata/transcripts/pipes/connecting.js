// A pipe to a socket that is still connecting: what comes before waits.
const net = require('net');
const target = net.createServer((sink) => {
  let bytes = 0;
  sink.on('data', (chunk) => { bytes += chunk.length; }).on('end', () => { console.log('got', bytes); target.close(); server.close(); });
}).listen(0, '127.0.0.1', () => server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.write(Buffer.alloc(100_000));
  client.end(Buffer.alloc(100_000));
}));
const server = net.createServer((a) => {
  let found;
  const b = net.connect({ port: target.address().port, host: 'target.test', lookup(host, options, callback) { found = callback; } });
  a.pipe(b);
  a.once('pause', () => {
    console.log(b.connecting, b.pending, b.writableNeedDrain, b.writableLength > 0, b.bytesWritten === b.writableLength);
    found(null, [{ address: '127.0.0.1', family: 4 }]);
  });
  b.on('connect', () => console.log('connect'));
  b.on('close', () => console.log('close', a.bytesRead, b.bytesWritten));
});
