// connect takes what _normalizeArgs returns, and no other array.
'use strict';

const net = require('net');

for (const make of [() => new net.Socket().connect([{ port: 1 }, () => {}]), () => net.connect([]), () => new net.Socket().connect([])]) {
  try {
    make();
    console.log('accepted');
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
const server = net.createServer((socket) => socket.end()).listen(0, () => {
  const args = net._normalizeArgs([{ port: server.address().port }, () => console.log('callback')]);
  new net.Socket().connect(args).resume().on('close', (failed) => {
    console.log('close', failed);
    server.close();
  });
});
