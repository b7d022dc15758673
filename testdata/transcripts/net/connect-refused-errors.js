// Nobody listens: the error of one address, with and without a local address.
'use strict';

const net = require('net');

const clean = (err, port, local) => JSON.stringify({ ...err, message: err.message, string: String(err), constructor: err.constructor.name })
  .replaceAll(String(port), 'PORT').replaceAll(String(local), 'LOCAL');
async function unused(host) {
  const server = net.createServer();
  await new Promise((resolve) => server.listen(0, host, resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
(async () => {
  for (const [host, family] of [['127.0.0.1', 4], ['::1', 6]]) {
    const port = await unused(host);
    await new Promise((resolve) => {
      const client = net.connect(port, host, () => console.log('never'));
      client.on('error', (err) => console.log(clean(err, port), client.destroyed, client.connecting, client.pending, client.readyState));
      client.on('close', (failed) => resolve(console.log('close', failed)));
    });
    let localPort = await unused(host);
    while (localPort === port) localPort = await unused(host);
    await new Promise((resolve) => {
      const client = net.connect({ port, host, family, localAddress: host, localPort });
      client.on('error', (err) => console.log(clean(err, port, localPort)));
      client.on('close', resolve);
    });
    await new Promise((resolve) => {
      const client = net.connect({ port, host, localAddress: host });
      client.on('error', (err) => console.log(clean(err, port)));
      client.on('close', resolve);
    });
  }
})();
