// setEncoding while bytes are piped: from then on strings are written, and a character that is cut in two is kept whole.
const net = require('net');
const target = net.createServer((sink) => {
  let text = '';
  sink.setEncoding('utf8');
  sink.on('data', (chunk) => {
    text += chunk;
    if (text.endsWith('.')) { console.log(text.length, text.replace(/x+/g, 'x…x')); text = ''; next.shift()(); }
  });
}).listen(0, '127.0.0.1', () => server.listen(0, '127.0.0.1', () => { client = net.connect(server.address().port, '127.0.0.1'); }));
let client, a;
const server = net.createServer((socket) => {
  a = socket;
  a.pipe(net.connect(target.address().port, '127.0.0.1'));
  client.write('x'.repeat(200_000) + '.');
});
const next = [
  () => client.write('some more.'),
  () => {
    a.setEncoding('utf8');
    a.on('data', (chunk) => { if (typeof chunk !== 'string') console.log('no string'); });
    client.write(Buffer.from('half a ch\xc3', 'latin1'));
    setTimeout(() => client.write(Buffer.from('\xa4racter.', 'latin1')), 20);
  },
  () => client.write('y'.repeat(10) + 'x'.repeat(100_000) + '.'),
  () => { client.destroy(); server.close(); target.close(); console.log(a.readableEncoding); },
];
