// The clients memcached, of the text protocol, and memjs, of the binary one, and servers of ours.
'use strict';

const net = require('net');
const Memcached = require('memcached');
const memjs = require('memjs');

const store = new Map();
const text = net.createServer((socket) => {
  let rest = '';
  socket.setEncoding('latin1').on('data', (chunk) => {
    rest += chunk;
    for (let end; (end = rest.indexOf('\r\n')) >= 0;) {
      const [command, key, flags, , size] = rest.slice(0, end).split(' ');
      if (command === 'set' || command === 'add') {
        if (rest.length < end + 4 + Number(size)) return;
        const had = store.has(key);
        if (command === 'set' || !had) store.set(key, [flags, rest.slice(end + 2, end + 2 + Number(size))]);
        rest = rest.slice(end + 4 + Number(size));
        socket.write(command === 'add' && had ? 'NOT_STORED\r\n' : 'STORED\r\n');
        continue;
      }
      const keys = rest.slice(0, end).split(' ').slice(1).filter(Boolean);
      rest = rest.slice(end + 2);
      if (command === 'get' || command === 'gets') {
        for (const k of keys) if (store.has(k)) socket.write(`VALUE ${k} ${store.get(k)[0]} ${store.get(k)[1].length}\r\n${store.get(k)[1]}\r\n`);
        socket.write('END\r\n');
      } else if (command === 'incr') {
        const value = Number(store.get(keys[0])?.[1]) + Number(keys[1]);
        store.set(keys[0], ['0', String(value)]);
        socket.write(value + '\r\n');
      } else if (command === 'delete') socket.write(store.delete(keys[0]) ? 'DELETED\r\n' : 'NOT_FOUND\r\n');
      else if (command === 'version') socket.write('VERSION 1.6\r\n');
      else socket.write('ERROR\r\n');
    }
  });
}).listen(0, '127.0.0.1', () => {
  const where = `127.0.0.1:${text.address().port}`;
  const client = new Memcached(where, { retries: 0, timeout: 2000 });
  const steps = [
    ['set', 'a', 'grüße', 10], ['get', 'a'], ['add', 'a', 'x', 10], ['set', 'o', { n: [1] }, 10], ['get', 'o'], ['getMulti', ['a', 'o', 'z']],
    ['set', 'n', 5, 10], ['incr', 'n', 3], ['del', 'a'], ['get', 'a'],
  ];
  const next = () => {
    const step = steps.shift();
    if (!step) {
      client.end();
      return binary();
    }
    const [method, ...args] = step;
    client[method](...args, (err, value) => {
      console.log(method, args[0], err && err.message, value);
      next();
    });
  };
  next();
});
const binary = () => {
  text.close();
  const data = new Map();
  const server = net.createServer((socket) => {
    let rest = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      rest = Buffer.concat([rest, chunk]);
      while (rest.length >= 24 && rest.length >= 24 + rest.readUInt32BE(8)) {
        const opcode = rest[1], keyLength = rest.readUInt16BE(2), extras = rest[4], total = rest.readUInt32BE(8);
        const key = rest.toString('utf8', 24 + extras, 24 + extras + keyLength), value = Buffer.from(rest.subarray(24 + extras + keyLength, 24 + total));
        const reply = (status, body, extra = 0) => {
          const head = Buffer.alloc(24 + extra);
          head[0] = 0x81;
          head[1] = opcode;
          head[4] = extra;
          head.writeUInt16BE(status, 6);
          head.writeUInt32BE(extra + body.length, 8);
          rest.copy(head, 12, 12, 16);
          socket.write(Buffer.concat([head, body]));
        };
        if (opcode === 1) { data.set(key, value); reply(0, Buffer.alloc(0)); }
        else if (opcode === 0) data.has(key) ? reply(0, data.get(key), 4) : reply(1, Buffer.from('Not found'));
        else if (opcode === 4) reply(data.delete(key) ? 0 : 1, Buffer.alloc(0));
        else reply(0x81, Buffer.from('Unknown'));
        rest = rest.subarray(24 + total);
      }
    });
  }).listen(0, '127.0.0.1', async () => {
    const client = memjs.Client.create(`127.0.0.1:${server.address().port}`, { retries: 1, timeout: 2 });
    console.log(await client.set('k', 'värde', { expires: 10 }));
    const { value, flags } = await client.get('k');
    console.log(String(value), flags, await client.get('none'));
    console.log(await client.delete('k'), await client.delete('k'));
    client.close();
    server.close(() => console.log('closed'));
  });
};
