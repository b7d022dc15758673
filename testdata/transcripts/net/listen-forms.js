// The ways to call listen.
'use strict';

const net = require('net');
const fs = require('fs');
const os = require('os');
const path = require('path');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 's'));
const forms = {
  'port': (s, cb) => s.listen(0, cb),
  'port, host': (s, cb) => s.listen(0, '127.0.0.1', cb),
  'port, host, backlog': (s, cb) => s.listen(0, '127.0.0.1', 5, cb),
  'port as text': (s, cb) => s.listen('0', cb),
  'options': (s, cb) => s.listen({ port: 0, host: '127.0.0.1', backlog: 3 }, cb),
  'path': (s, cb) => s.listen(path.join(folder, 'a'), cb),
  'options.path': (s, cb) => s.listen({ path: path.join(folder, 'b') }, cb),
  'callback alone': (s, cb) => s.listen(cb),
  'undefined port': (s, cb) => s.listen(undefined, cb),
};
const names = Object.keys(forms);
(function next() {
  const name = names.shift();
  if (name === undefined) return;
  const server = net.createServer();
  const returned = forms[name](server, function () {
    const address = server.address();
    const shown = typeof address === 'string' ? path.basename(address) : [address.address, address.family, address.port > 0];
    console.log(name, returned === server, this === server, server.listening, shown);
    server.close(() => {
      console.log('closed', server.listening, typeof server.address());
      next();
    });
  });
})();
