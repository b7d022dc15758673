// The diagnostics channels of servers that listen, or fail to.
'use strict';

const net = require('net');
const dc = require('diagnostics_channel');

for (const event of ['start', 'end', 'asyncStart', 'asyncEnd', 'error']) {
  dc.subscribe(`tracing:net.server.listen:${event}`, ({ server, options, error, ...rest }, name) => {
    console.log(' ', name, server === current, server.listening, server.listenerCount('listening'),
      options && Object.keys(options), error && error.code, rest);
  });
}

let current;
function step(label, ...args) {
  return new Promise((resolve) => {
    console.log(label);
    const server = current = net.createServer();
    server.on('listening', () => {
      console.log('  listening');
      resolve(server);
    });
    server.on('error', (e) => {
      console.log('  error', e.code);
      resolve(server);
    });
    try {
      server.listen(...args);
      console.log('  returned');
    } catch (e) {
      console.log('  throws', e.code);
      resolve(server);
    }
  });
}

(async () => {
  const options = { port: 0, host: '127.0.0.1' };
  const first = await step('an address', options);
  try {
    first.listen(0);
  } catch (e) {
    console.log('again', e.code);
  }
  await step('a port in use', first.address().port, '127.0.0.1');
  await step('a path', '/there/is/no/such/path');
  await step('nothing', {});
  await step('a bad port', -1);
  await step('a bad signal', { port: 0, signal: 1 });
  await step('a bad descriptor', { fd: 9999 });
  await step('a name that nobody has', { port: 0, host: 'bad..name' });
  (await step('a server', first)).close();
  (await step('every address')).close();
})();
