// A client of the echo server: it sends one line, prints what comes back and hangs up.
//
//	echo-client.js PORT | PATH [TEXT]
'use strict';

const net = require('node:net');

const [, , where, text = 'world'] = process.argv;
const target = /^\d+$/.test(where) ? { port: Number(where) } : { path: where };

const link = net.createConnection(target, () => {
  console.log('connected to the server');
  link.write(`${text}!\r\n`);
});

let received = '';
link.on('data', (chunk) => {
  received += chunk.toString();
  if (received.endsWith(`${text}!\r\n`)) {
    process.stdout.write(received.replaceAll('\r\n', '\n'));
    link.end();
  }
});
link.on('end', () => console.log('disconnected from the server'));
