// A handle that is given to another socket, whether or not the first one reads by it or keeps it: the new owner gets what comes.
const net = require('net');

function run(reads, detached, done) {
  const tell = (...what) => console.log(reads ? 'read' : 'unread', detached ? 'detached' : 'kept', ...what);
  const server = net.createServer((first) => {
    if (reads) first.on('data', (data) => tell('first', String(data)));
    for (const event of ['end', 'close']) first.on(event, () => tell('first', event));
    setImmediate(() => {
      const handle = first._handle;
      if (detached) first._handle = null;
      const second = new net.Socket({ handle });
      second.on('data', (data) => {
        tell('second', String(data));
        second.end('answer');
      });
      second.on('end', () => tell('second end'));
      second.on('close', () => {
        tell('second close');
        server.close();
        done();
      });
      client.write('hello');
    });
  }).listen(0, '127.0.0.1', () => client.connect(server.address().port, '127.0.0.1'));
  const client = new net.Socket().on('data', (data) => tell('client', String(data)));
}

run(true, true, () => run(true, false, () => run(false, true, () => run(false, false, () => process.exit()))));
