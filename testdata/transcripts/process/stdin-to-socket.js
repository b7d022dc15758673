// Standard input piped to a socket.
// stderr: compare
// stdin: "line one\nline two\nend é"
'use strict';

const say = (...args) => process._rawDebug(...args);
const stdin = process.stdin;
for (const event of ['end', 'close', 'error', 'pause', 'resume']) {
  stdin.on(event, (x) => say(event, x === undefined ? '' : String(x)));
}
process.on('exit', (code) => say('exit', code));
const net = require('net');
const server = net.createServer((socket) => {
  let n = 0;
  socket.on('data', (chunk) => { n += chunk.length; }).on('end', () => { say('got', n); server.close(); socket.end(); });
}).listen(0, '127.0.0.1', () => stdin.pipe(net.connect(server.address().port, '127.0.0.1')));
