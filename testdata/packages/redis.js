// The client redis and a server of ours.
'use strict';

const { createClient } = require('redis');

require('./lib/resp-server').start(async (port, server) => {
  const client = createClient({ url: `redis://127.0.0.1:${port}` });
  for (const name of ['connect', 'ready', 'end', 'error']) client.on(name, (...args) => console.log(name, ...args.map(String)));
  await client.connect();
  console.log(await client.ping());
  console.log(await client.set('name', 'grüße'), await client.get('name'), await client.get('none'));
  console.log(await Promise.all([client.incr('n'), client.incr('n'), client.incr('n')]));
  console.log(await client.mGet(['n', 'none', 'name']));
  await client.incr('name').catch((err) => console.log(err.name, err.message));
  console.log(await client.multi().set('a', '1').incr('a').get('a').exec());
  await client.sendCommand(['NONSENSE', 'x']).catch((err) => console.log(err.constructor.name, err.message));
  const subscriber = client.duplicate();
  subscriber.on('error', (err) => console.log('subscriber', err.message));
  await subscriber.connect();
  const heard = new Promise((resolve) => subscriber.subscribe('news', (message, channel) => resolve([channel, message])).then(() => client.publish('news', 'hello')));
  console.log(await heard);
  await subscriber.unsubscribe('news');
  await subscriber.disconnect();
  console.log(await client.del(['a', 'n', 'none']));
  await client.quit();
  server.close(() => console.log('server closed'));
  const refused = createClient({ socket: { port: 1, host: '127.0.0.1', reconnectStrategy: false } });
  refused.on('error', (err) => console.log('error', err.code));
  await refused.connect().catch((err) => console.log('refused', err.code, err.syscall));
});
