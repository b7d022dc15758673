// A destination of a subclass that has a _write of its own.
const net = require('net');
class Counting extends net.Socket {
  count = 0;
  _write(chunk, encoding, callback) {
    this.count += chunk.length;
    super._write(chunk, encoding, callback);
  }
}
const r = require('./shared/relay')(async () => {
  const b = new Counting();
  b.connect(r.target.address().port, '127.0.0.1');
  r.target.removeAllListeners('connection');
  r.target.on('connection', (sink) => { r.sink.destroy(); r.sink = sink; sink.on('data', (chunk) => r.take(chunk)); });
  await new Promise((resolve) => b.on('connect', resolve));
  r.a.pipe(b);
  await r.send(400_000);
  console.log(b.count, b.bytesWritten);
  r.report();
  b.destroy();
  r.close();
}, { pipe: null });
