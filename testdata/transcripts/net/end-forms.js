// The forms of end, each with its callback called once.
'use strict';

const net = require('net');

const server = net.createServer((socket) => {
  let text = '';
  socket.on('data', (data) => text += data).on('end', () => {
    console.log('received', JSON.stringify(text));
    socket.end();
  });
}).listen(0, '127.0.0.1', async () => {
  const forms = [[], ['text'], ['text', 'latin1'], [Buffer.from('buffer')], [new Uint8Array([65])], ['4142', 'hex'], [''], [undefined], [null], [undefined, undefined]];
  for (const form of forms) {
    for (const callback of [false, true]) {
      await new Promise((resolve) => {
        let calls = 0;
        const client = net.connect(server.address().port, '127.0.0.1', () => {
          const same = client.end(...form, ...(callback ? [() => calls++] : [])) === client;
          console.log(same, client.writable, client.writableEnded);
        });
        client.resume().on('close', () => resolve(console.log('callbacks', calls)));
      });
    }
  }
  server.close();
});
