// All attempts fail, and what is different when the family is not selected.
'use strict';

const net = require('net');

const server = net.createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  server.close(async () => {
    const lookup = (host, options, callback) => options.all
      ? callback(null, [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }])
      : callback(null, '::1', 6);
    for (const options of [{}, { autoSelectFamily: true }, { autoSelectFamily: false }, { family: 6 }, { family: 0 }, { autoSelectFamilyAttemptTimeout: 15 }, { localAddress: '127.0.0.1' }]) {
      await new Promise((resolve) => {
        const client = net.connect({ port, host: 'name.test', lookup, ...options });
        const events = [];
        for (const name of ['connectionAttempt', 'connectionAttemptFailed', 'connectionAttemptTimeout', 'ready']) client.on(name, (ip) => events.push(`${name} ${ip}`));
        client.on('error', (err) => {
          console.log(options, events, err.constructor.name, err.code, err.message.replaceAll(String(port), 'PORT'),
            err.errors?.map((err) => err.message.replaceAll(String(port), 'PORT')), Object.keys(err));
          console.log(client.autoSelectFamilyAttemptedAddresses?.map((text) => text.replace(String(port), 'PORT')), client.destroyed, client.connecting);
        });
        client.on('close', resolve);
      });
    }
  });
});
