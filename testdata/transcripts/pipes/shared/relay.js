// A client whose connection a server pipes on to another connection:
//
//   client -> a | b -> sink
//
// What the client sends is a pattern by which the sink sees whether bytes are lost, doubled or out of order.
const net = require('net');

const period = 99_991; // of the pattern: no multiple of any size that is read at once
const cycle = Buffer.alloc(period);
for (let i = 0; i < period; i++) cycle[i] = (i * 31 + (i >> 8) * 7) & 255;
const cycles = Buffer.concat([cycle, cycle]);

// patternAt calls f with the pieces that n bytes of the pattern at a position consist of.
const patternAt = (position, n, f) => {
  for (let at = 0; at < n;) {
    const start = (position + at) % period;
    const length = Math.min(n - at, period);
    f(at, cycles.subarray(start, start + length));
    at += length;
  }
};

module.exports = function relay(ready, { connect = true, pipe = (a, b) => a.pipe(b), allowHalfOpen = false } = {}) {
  const r = { sent: 0, got: 0, inserted: '', ordered: true };
  const waiting = [];
  const pattern = (n) => {
    const bytes = Buffer.allocUnsafe(n);
    patternAt(r.sent, n, (at, piece) => piece.copy(bytes, at));
    r.sent += n;
    return bytes;
  };
  // send sends n bytes; the promise is kept when the sink has them.
  r.send = (n) => {
    r.client.write(pattern(n));
    return r.arrived();
  };
  r.post = (n) => { r.client.write(pattern(n)); };
  // arrived waits until all that was sent has come.
  r.arrived = () => new Promise((resolve) => {
    waiting.push({ position: r.sent, resolve });
    check();
  });
  const check = () => {
    while (waiting.length && r.got >= waiting[0].position) waiting.shift().resolve();
  };
  // take takes what the sink has read. Letters that the script itself wrote are in angle brackets.
  r.take = (chunk) => {
    if (r.insertions) {
      const text = chunk.toString('latin1');
      const plain = text.replace(/<[a-z]+>/g, (match, offset) => { r.inserted += `${match} `; return ''; });
      chunk = Buffer.from(plain, 'latin1');
    }
    patternAt(r.got, chunk.length, (at, piece) => {
      if (!piece.equals(chunk.subarray(at, at + piece.length))) r.ordered = false;
    });
    r.got += chunk.length;
    check();
  };
  r.close = () => {
    for (const socket of [r.client, r.a, r.b, r.sink]) socket.destroy();
    r.server.close();
    r.target.close();
  };
  r.report = () => console.log('all arrived:', r.got === r.sent, 'in order:', r.ordered);
  r.target = net.createServer({ allowHalfOpen }, (sink) => {
    r.sink = sink;
    sink.on('data', (chunk) => r.take(chunk));
    begin();
  }).listen(0, '127.0.0.1', () => {
    r.server = net.createServer({ allowHalfOpen }, (a) => {
      r.a = a;
      r.b = net.connect({ port: r.target.address().port, host: '127.0.0.1', allowHalfOpen });
      if (pipe) pipe(a, r.b);
      r.b.on('connect', begin);
    }).listen(0, '127.0.0.1', () => {
      r.client = net.connect({ port: r.server.address().port, host: '127.0.0.1', allowHalfOpen }, begin);
    });
  });
  let ends = 3;
  function begin() { if (--ends === 0) ready(r); }
  return r;
};

// log notes the events of a socket; the function that it returns prints them.
module.exports.log = (name, socket, events) => {
  const seen = [];
  for (const event of events) {
    socket.on(event, (arg) => seen.push(arg instanceof Error ? `${event} ${arg.code || arg.message}` : typeof arg === 'boolean' ? `${event} ${arg}` : event));
  }
  return () => console.log(name, seen.join(', '));
};
