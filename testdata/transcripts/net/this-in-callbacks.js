// What this is in the callbacks and listeners of a socket and a server, and with what they are called.
'use strict';

const net = require('net');

const log = [];
const note = (what, self, args) => log.push(`${what}: ${self === client ? 'client' : self === server ? 'server' : self === undefined ? 'undefined' : typeof self} ${args.length}`);
const callback = (what) => function(...args) { note(what, this, args); };
let client;
const server = net.createServer(function(...args) {
  note('connection', this, args);
  args[0].on('data', () => args[0].end('answer'));
});
server.on('listening', callback('listening'));
server.on('close', callback('close of the server'));
server.listen(0, '127.0.0.1', function(...args) {
  note('listen callback', this, args);
  this.getConnections(callback('getConnections callback'));
  client = net.connect({
    port: this.address().port,
    host: '127.0.0.1',
    onread: {
      buffer(...args) {
        note('onread.buffer', this?.callback ? 'text' : this, args);
        return Buffer.alloc(100);
      },
      callback(...args) {
        note('onread.callback', this, args);
      },
    },
  }, function(...args) {
    note('connect callback', this, args);
    this.setTimeout(1, function(...args) {
      note('setTimeout callback', this, args);
      this.setTimeout(0);
      this.write('text', callback('write callback'));
      this.end((...args) => log.push(`end callback: ${args.length}`));
    });
  });
  for (const name of ['connect', 'ready', 'end', 'finish', 'timeout', 'close']) client.on(name, callback(name));
  client.on('close', () => this.close(callback('close callback')));
});
process.on('exit', () => console.log(log.filter((line) => !line.startsWith('end:') && !line.startsWith('finish')).join('\n')));
