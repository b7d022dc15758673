// An attempt that neither succeeds nor fails is given up for the next address, after the time that the call says.
'use strict';

const net = require('net');

const lookup = (host, options, callback) => callback(null, [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }]);
const server = net.createServer((socket) => socket.end('text')).listen(0, '127.0.0.1', async () => {
  const { port } = server.address();
  for (const stuck of [['::1'], ['::1', '127.0.0.1']]) {
    await new Promise((resolve) => {
      const socket = new net.Socket();
      const log = [];
      socket.on('connectionAttempt', (ip, ...rest) => {
        log.push(`attempt ${ip} ${rest.length}`);
        if (!stuck.includes(ip)) return;
        // A handle that never tells how it went.
        socket._handle.connect = socket._handle.connect6 = () => 0;
        if (ip === '127.0.0.1') setImmediate(() => socket.destroy(new Error('enough')));
      });
      socket.on('connectionAttemptTimeout', (ip, to, family) => log.push(`timeout ${ip} ${to === port} ${family}`));
      socket.on('connectionAttemptFailed', (ip) => log.push(`failed ${ip}`));
      socket.on('connect', () => log.push(`connect ${socket.remoteAddress}`));
      socket.on('data', (data) => log.push(`data ${data}`));
      socket.on('error', (err) => log.push(`error ${err.message}`));
      socket.on('close', (failed) => {
        console.log(log, failed, socket.autoSelectFamilyAttemptedAddresses.map((one) => one.replace(port, 'PORT')));
        resolve();
      });
      socket.connect({ port, host: 'name.test', lookup, autoSelectFamilyAttemptTimeout: 10 });
    });
  }
  server.close();
});
