// Twenty clients at once, each with an answer of its own.
'use strict';

const net = require('net');

const answers = new Map();
const server = net.createServer((socket) => {
  socket.setEncoding('utf8');
  socket.once('data', (text) => socket.end(`answer to ${text}`));
}).listen(0, '127.0.0.1', () => {
  for (let i = 0; i < 20; i++) {
    const client = net.connect(server.address().port, '127.0.0.1', () => client.write(`client ${i}`));
    let text = '';
    client.on('data', (chunk) => { text += chunk; });
    client.on('close', () => {
      answers.set(i, text);
      if (answers.size === 20) server.close();
    });
  }
});
process.on('exit', () => {
  for (let i = 0; i < 20; i++) if (answers.get(i) !== `answer to client ${i}`) console.log('wrong', i, answers.get(i));
  console.log(answers.size);
});
