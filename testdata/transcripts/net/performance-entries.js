// A performance entry for each connection over TCP that a client has made: none for those that fail,
// that are accepted, that are no TCP, or whose beginning nobody observed.
'use strict';

const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');
const { once } = require('events');
const { PerformanceObserver } = require('perf_hooks');

let told = [];
const observer = new PerformanceObserver((list) => told.push(...list.getEntries()));
const server = net.createServer((socket) => socket.resume().end());
let port;

function entries(label) {
  console.log(label, told.concat(observer.takeRecords()).map((e) => [
    e.constructor.name, e.name, e.entryType, e.startTime > 0, e.duration > 0,
    e.detail.host, e.detail.port === port, Object.keys(e.detail),
  ]));
  told = [];
}

async function connect(label, options, during = () => {}) {
  observer.observe({ type: 'net' });
  const client = net.connect(options).resume();
  during(client);
  for (const event of ['connect', 'ready']) client.on(event, () => entries(`${label}: ${event}`));
  await new Promise((resolve) => client.on('error', (e) => console.log(e.code)).on('close', resolve));
  entries(label);
  observer.disconnect();
}

(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address());
  const host = '127.0.0.1';
  const lookup = (name, options, callback) =>
    callback(null, [{ address: '127.0.0.2', family: 4 }, { address: host, family: 4 }]);
  await connect('an address', { port, host });
  await connect('a name', { port, host: 'name', lookup });
  await connect('observed from the attempt on', { port, host }, (client) => {
    observer.disconnect();
    client.on('connectionAttempt', () => observer.observe({ type: 'net' }));
  });
  await connect('observed too late', { port, host }, (client) => {
    observer.disconnect();
    client.on('connectionAttempt', () => process.nextTick(() => observer.observe({ type: 'net' })));
  });
  await connect('no longer observed', { port, host }, (client) => client.on('connect', () => observer.disconnect()));
  await connect('destroyed', { port, host }, (client) => client.on('connect', () => client.destroy()));
  server.close();
  await once(server, 'close');
  await connect('refused', { port, host });

  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'net-'));
  const name = path.join(directory, 'socket');
  server.listen(name);
  await once(server, 'listening');
  await connect('a path', name);
  server.close(() => fs.rmSync(directory, { recursive: true }));
})();
