// end while a name is looked up; the lookup then fails.
'use strict';

const net = require('net');

const client = net.connect({ port: 1, host: 'name.test', lookup: (host, options, callback) => setImmediate(callback, new Error('no such name')) }, () => console.log('never'));
console.log(client.end() === client, client.readyState);
for (const name of ['error', 'finish', 'end', 'close']) client.on(name, (...args) => console.log(name, ...args.map((arg) => arg.message ?? arg)));
