// net.connect goes through Socket.prototype.connect, with arguments that are normalized.
'use strict';

const net = require('net');
const util = require('util');

let calls = 0;
const original = net.Socket.prototype.connect;
net.Socket.prototype.connect = function connect(...args) {
  calls++;
  const [first] = args;
  console.log(args.length, Array.isArray(first), Object.keys(first[0]), typeof first[1],
    Object.getOwnPropertySymbols(first).map(String), first[Object.getOwnPropertySymbols(first)[0]]);
  return original.apply(this, args);
};
const server = net.createServer((socket) => socket.resume());
server.listen(0, () => {
  const { port } = server.address();
  let open = 3;
  const done = () => { if (--open === 0) server.close(() => console.log('calls', calls)); };
  net.connect({ port }, () => console.log('callback')).on('connect', function() { this.end(); }).resume().on('close', () => {
    done();
    net.createConnection(port).on('connect', function() { this.end(); }).resume().on('close', () => {
      done();
      net.connect(port, 'localhost', () => console.log('callback')).on('connect', function() { this.end(); }).resume().on('close', done);
    });
  });
});

for (const args of [[], [{ port: 1 }], [{ port: 1 }, () => {}], [1], ['1', 'host'], ['path'], [1, () => {}], [1, 2, 3, () => {}], [null],
  [undefined, () => {}], [() => {}], [true], [{}], [[1]], ['0x1'], [-1], ['']])
  console.log(util.inspect(net._normalizeArgs(args)));
console.log(net._normalizeArgs.name, net._normalizeArgs.length);
