// A socket as an async iterable, in pipeline, finished and events.once.
'use strict';

const net = require('net');
const { once } = require('events');
const { finished, pipeline, PassThrough, Readable } = require('stream');
const promises = require('stream/promises');

async function main() {
  const server = net.createServer((socket) => {
    socket.on('error', () => {});
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      for (const line of text.split('\n').filter(Boolean)) socket.write(`<${line}>`);
    });
    socket.on('end', () => socket.end('bye'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  const connect = async () => {
    const client = net.connect(port, '127.0.0.1');
    await once(client, 'connect');
    return client;
  };

  let client = await connect();
  client.setEncoding('utf8');
  client.end('one\ntwo\n');
  let all = '';
  for await (const chunk of client) all += chunk;
  console.log(all, client.destroyed);

  client = await connect();
  client.write('stop\n');
  for await (const chunk of client) {
    console.log(Buffer.isBuffer(chunk), String(chunk));
    break;
  }
  console.log(client.destroyed, client.readableAborted);

  client = await connect();
  try {
    client.write('throw\n');
    for await (const chunk of client) throw new Error(`mine ${chunk}`);
  } catch (err) {
    console.log(err.message, client.destroyed);
  }

  client = await connect();
  client.destroy(new Error('before'));
  try {
    for await (const chunk of client) console.log(chunk);
  } catch (err) {
    console.log(err.message);
  }

  client = await connect();
  await promises.pipeline(Readable.from(['a\n', 'b\n']), client, new PassThrough().on('data', (chunk) => console.log(String(chunk).length > 0)));
  console.log(client.destroyed);

  client = await connect();
  client.resume().end('x');
  await promises.finished(client);
  console.log('finished', client.readableEnded, client.writableFinished);

  client = await connect();
  setImmediate(() => client.destroy());
  await promises.finished(client).catch((err) => console.log(err.code, err.message));

  client = await connect();
  pipeline(client, async function* (source) { for await (const chunk of source) yield chunk; }, (err) => console.log('pipeline', err && err.code));
  client.destroy();
  await once(client, 'close');

  client = await connect();
  finished(client, { readable: false }, (err) => console.log('writable side', err));
  client.end();
  client.resume();
  await once(client, 'close');
  const text = await (async () => { const c = await connect(); c.end('z\n'); return (await c.toArray()).join(''); })();
  console.log(text);
  server.close();
}
main();
