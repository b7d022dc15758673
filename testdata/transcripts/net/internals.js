// The properties that Node has for itself, and that scripts read all the same.
'use strict';

const net = require('net');

const names = ['_hadError', '_parent', '_host', '_closeAfterHandlingError', '_pendingData', '_pendingEncoding', '_sockname', '_peername', '_server', '_connecting', '_bytesDispatched'];
const show = (when, socket) => console.log(when, names.map((name) => {
  const value = socket[name];
  return `${name}=${value && typeof value === 'object' ? Object.keys(value) : value}`;
}).join(' '));
const accepted = [];
const server = net.createServer((socket) => {
  accepted.push(socket._server === server, server._connections);
  socket.end();
  socket.on('close', () => accepted.push(socket._server === server, socket.server === server));
}).listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const literal = net.connect(port, '127.0.0.1');
  literal.on('connectionAttempt', () => console.log('attempt', literal.localAddress, literal.autoSelectFamilyAttemptedAddresses));
  process.nextTick(() => console.log('tick', literal.localAddress, literal.address()));
  literal.on('connect', () => {
    console.log(literal.localAddress);
    show('connect', literal);
    console.log(literal.remoteAddress);
    show('asked', literal);
  });
  literal.resume().on('close', () => {
    show('close', literal);
    const named = net.connect({ port, host: 'name.test', lookup: (host, options, callback) => callback(null, [{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }]) });
    named.on('connectionAttempt', (...args) => console.log('attempt', args[0], args[2], named.autoSelectFamilyAttemptedAddresses.length));
    named.on('connectionAttemptFailed', (...args) => console.log('failed', args.length, args[0], args[2], args[3].code));
    named.write('text', 'latin1');
    show('named', named);
    named.on('connect', () => show('connect', named));
    named.resume().on('close', () => server.close());
  });
});
process.on('exit', () => console.log(accepted));
