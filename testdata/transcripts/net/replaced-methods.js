// Methods of sockets that are for Node itself, replaced by a program: _unrefTimer is called for whatever happens on a
// connection, _writeGeneric for each write.
'use strict';
const net = require('net');

let lines;
const names = ['_unrefTimer', '_writeGeneric'];
const shown = (v) => (typeof v === 'function' ? 'function' : Array.isArray(v) ? `${v.length} chunks, allBuffers ${v.allBuffers}` : Buffer.isBuffer(v) ? 'Buffer ' + v : JSON.stringify(v));
const replacement = (name) => function(...args) {
  lines.push(`${name}(${args.map(shown).join(', ')})`);
  return original[name].apply(this, args);
};
const original = Object.fromEntries(names.map((name) => [name, net.Socket.prototype[name]]));

class Own extends net.Socket {
  _unrefTimer(...args) { return replacement('_unrefTimer').apply(this, args); }
  _writeGeneric(...args) { return replacement('_writeGeneric').apply(this, args); }
}
const sockets = {
  'a subclass': () => new Own(),
  'the instance': () => Object.assign(new net.Socket(), Object.fromEntries(names.map((name) => [name, replacement(name)]))),
  'the prototype': () => {
    for (const name of names) net.Socket.prototype[name] = function(...args) { return this === theClient ? replacement(name).apply(this, args) : original[name].apply(this, args); };
    return new net.Socket();
  },
};
let theClient;

const server = net.createServer();
server.listen(0, '127.0.0.1', async () => {
  for (const [name, make] of Object.entries(sockets)) {
    lines = [];
    const accepted = new Promise((resolve) => server.once('connection', resolve));
    const client = theClient = make();
    client.write('early');
    client.on('error', () => {});
    await new Promise((resolve) => client.on('close', resolve));
    client.removeAllListeners('error');
    lines.push('connect');
    const connected = new Promise((resolve) => client.on('connect', resolve));
    client.connect(server.address().port, '127.0.0.1');
    client.write('before');
    lines.push('returned');
    const peer = await accepted;
    await connected;
    const heard = (n) => new Promise((resolve) => {
      let got = 0;
      peer.on('data', function count(data) {
        got += data.length;
        if (got >= n) {
          peer.off('data', count);
          resolve();
        }
      });
    });
    await heard(6);
    lines.push('write');
    client.write('text', 'latin1');
    await heard(4);
    lines.push('Buffer');
    client.write(Buffer.from('abc'));
    await heard(3);
    lines.push('corked');
    client.cork();
    client.write('a');
    client.write(Buffer.from('b'));
    client.uncork();
    await heard(2);
    lines.push('corked Buffers');
    client.cork();
    client.write(Buffer.from('a'));
    client.write(Buffer.from('b'));
    client.uncork();
    await heard(2);
    lines.push('read');
    peer.write('x');
    await new Promise((resolve) => client.once('data', resolve));
    lines.push('end');
    client.end();
    peer.end();
    await new Promise((resolve) => client.once('close', resolve));
    console.log('--', name);
    for (const line of lines) console.log(line);
    for (const method of names) net.Socket.prototype[method] = original[method];
  }
  server.close();
});
