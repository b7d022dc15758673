// The client ioredis and a server of ours.
'use strict';

const Redis = require('ioredis');

require('./lib/resp-server').start(async (port, server) => {
  const redis = new Redis({ port, host: '127.0.0.1', lazyConnect: true });
  for (const name of ['connecting', 'connect', 'ready', 'close', 'end']) redis.on(name, () => console.log(name));
  await redis.connect();
  console.log(redis.status, await redis.set('k', 'v'), await redis.get('k'), await redis.getBuffer('k'));
  console.log(await redis.pipeline().set('n', 1).incr('n').get('none').nonsense?.call ?? 'no such command');
  console.log(await redis.pipeline().set('n', 1).incr('n').mget('n', 'k').exec());
  console.log(await redis.multi().incr('n').get('n').exec());
  await redis.incr('k').catch((err) => console.log(err.name, err.message, err.command));
  const sub = redis.duplicate();
  await sub.subscribe('c');
  const message = new Promise((resolve) => sub.on('message', (...args) => resolve(args)));
  console.log(await redis.publish('c', 'm'), await message);
  sub.disconnect();
  await redis.quit();
  await redis.get('k').catch((err) => console.log(err.message));
  server.close(() => console.log('closed'));
  const refused = new Redis({ port: 1, host: '127.0.0.1', retryStrategy: () => null, maxRetriesPerRequest: 0 });
  refused.on('error', (err) => console.log('error', err.code));
  await refused.get('k').catch((err) => console.log(err.message));
});
