// An 'error' of a socket without listener ends the process.
// stderr: compare
'use strict';

const net = require('net');

process.on('exit', (code) => console.log('exit', code));
const socket = new net.Socket();
socket.on('close', () => console.log('never'));
socket.connect({ port: 1, host: 'no.such.name', lookup: (host, options, cb) => cb(Object.assign(new Error('no such host'), { stack: 'Error: no such host' })) });
