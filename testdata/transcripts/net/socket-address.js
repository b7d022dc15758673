// SocketAddress: options, properties, and how it is shown.
'use strict';

const net = require('net');
const util = require('util');

for (const options of [undefined, {}, { address: '1.2.3.4' }, { address: '::1', family: 'ipv6' }, { family: 'ipv6' }, { family: 'IPv6' }, { family: 'IPV4' }, { port: 80 }, { port: 65535 },
  { address: '::1', family: 'ipv6', flowlabel: 5, port: 1 }, { address: '::ffff:1.2.3.4', family: 'ipv6' }, { address: '::ffff:102:304', family: 'ipv6' }, { address: '0:0:0:0:0:0:0:1', family: 'ipv6' },
  { address: 'FE80::A', family: 'ipv6' }, { address: '::1.2.3.4', family: 'ipv6' }, { flowlabel: 7 }, { family: 'ipv4', flowlabel: 2 ** 32 - 1 }, { address: '1:0:0:2:0:0:0:3', family: 'ipv6' },
  null, 5, 'x', [], () => {}, { address: 5 }, { address: '' }, { address: 'x' }, { address: '::1' }, { address: '1.2.3.4', family: 'ipv6' }, { family: 5 }, { family: 'x' }, { family: null }, { family: '' },
  { port: -1 }, { port: 65536 }, { port: 'x' }, { port: 1.5 }, { port: null }, { flowlabel: -1 }, { flowlabel: 1.5 }, { flowlabel: 'x' }, { flowlabel: 2 ** 32 }, { address: 'fe80::1%lo', family: 'ipv6' }]) {
  try {
    const address = new net.SocketAddress(options);
    console.log(options, address.address, address.port, address.family, address.flowlabel, address, JSON.stringify(address));
  } catch (err) {
    console.log(options, err.name, err.code, err.message);
  }
}
const address = new net.SocketAddress({ port: 5 });
console.log(util.inspect(address, { depth: -1 }), util.inspect({ a: { b: { address } } }), Object.keys(address), String(address), Object.prototype.toString.call(address));
console.log(util.inspect(address, { compact: false }), net.SocketAddress.isSocketAddress(address), net.SocketAddress.isSocketAddress({}), net.SocketAddress.isSocketAddress(), net.SocketAddress.length);
try {
  address.port = 6;
} catch (err) {
  console.log(err.name);
}
console.log(address.port, address.toJSON());
console.log(Object.getOwnPropertyNames(net.SocketAddress.prototype));
