// Small messages go back and forth through a proxy, from many clients at once.
const net = require('net');
const target = net.createServer((socket) => socket.on('data', (chunk) => socket.write(`[${chunk}]`)).on('end', () => socket.end())).listen(0, '127.0.0.1', () => {
  const proxy = net.createServer((a) => {
    const b = net.connect(target.address().port, '127.0.0.1');
    a.pipe(b);
    b.pipe(a);
  }).listen(0, '127.0.0.1', () => {
    const results = [];
    for (let i = 0; i < 20; i++) {
      const client = net.connect(proxy.address().port, '127.0.0.1');
      let round = 0;
      const say = () => client.write(`${i}:${round}`);
      client.on('connect', say);
      client.on('data', (chunk) => {
        if (String(chunk) !== `[${i}:${round}]`) console.log('wrong', String(chunk));
        if (++round < 30) say(); else client.end();
      });
      client.on('close', (hadError) => {
        results.push(hadError);
        if (results.length === 20) { console.log(results.every((failed) => !failed)); proxy.close(); target.close(); }
      });
    }
  });
});
