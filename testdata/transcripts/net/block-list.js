// BlockList and SocketAddress.
'use strict';

const net = require('net');

const list = new net.BlockList();
list.addAddress('10.0.0.5');
list.addRange('10.0.1.0', '10.0.1.9');
list.addSubnet('192.168.0.0', 16);
list.addSubnet('fd00::', 8, 'ipv6');
for (const address of ['10.0.0.5', '10.0.0.6', '10.0.1.0', '10.0.1.9', '10.0.1.10', '192.168.77.1', '192.169.0.1', '::ffff:10.0.0.5']) {
  console.log(address, list.check(address), list.check(address, net.isIPv6(address) ? 'ipv6' : 'ipv4'));
}
console.log(list.check('fd12::1', 'ipv6'), list.check('fe12::1', 'ipv6'), list.rules);
const address = new net.SocketAddress({ address: '::1', port: 80, family: 'ipv6', flowlabel: 5 });
console.log(address.address, address.port, address.family, address.flowlabel, list.check(address));
console.log(new net.SocketAddress().address, new net.SocketAddress().port, net.BlockList.isBlockList, net.SocketAddress.name);
for (const fn of [() => list.addAddress('x'), () => list.addRange('10.0.0.2', '10.0.0.1'), () => list.addSubnet('10.0.0.0', 33), () => list.check(5), () => new net.SocketAddress({ port: -1 }), () => new net.SocketAddress({ family: 'x' })]) {
  try {
    console.log(fn());
  } catch (err) {
    console.log(err.name, err.code, err.message);
  }
}
