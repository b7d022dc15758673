// Unix sockets that are not there, in use, not sockets, or have too long a name.
'use strict';

const net = require('net');
const fs = require('fs');
const os = require('os');
const path = require('path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 's'));
const file = (name) => path.join(folder, name);
const shown = (err) => [err.name, err.code, err.errno, err.syscall, err.address.replace(folder, ''), err.port, '|',
  err.message.replace(folder, '')].join(' ');

function connect(name, next) {
  net.connect(file(name)).on('error', (err) => console.log('connect', shown(err))).on('close', next);
}
function listen(name, next) {
  net.createServer().on('error', (err) => {
    console.log('listen', shown(err));
    next();
  }).listen(file(name), () => console.log('never'));
}
fs.writeFileSync(file('plain'), '');
connect('missing', () => connect('plain', () => listen('plain', () => listen('no/folder', () => {
  const server = net.createServer().listen(file('used'), () => listen('used', () => server.close(() => connect('used', () => {}))));
}))));
