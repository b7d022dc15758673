// Rules and addresses of both families: which compare to each other.
'use strict';

const net = require('net');

const address = (text) => new net.SocketAddress({ address: text, family: net.isIPv6(text) ? 'ipv6' : 'ipv4' });
const rules = {
  'address': (list) => list.addAddress('1.2.3.4'),
  'address of IPv6': (list) => list.addAddress('::1', 'ipv6'),
  'mapped address': (list) => list.addAddress('::ffff:1.2.3.4', 'ipv6'),
  'subnet': (list) => list.addSubnet('1.0.0.0', 8),
  'subnet of all': (list) => list.addSubnet('1.0.0.0', 0),
  'subnet of all of IPv6': (list) => list.addSubnet('::', 0, 'ipv6'),
  'subnet of all mapped': (list) => list.addSubnet('::ffff:0:0', 96, 'ipv6'),
  'subnet around these': (list) => list.addSubnet('::ffff:0:0', 95, 'ipv6'),
  'subnet up to the mark': (list) => list.addSubnet('::', 80, 'ipv6'),
  'subnet into the mark': (list) => list.addSubnet('::', 81, 'ipv6'),
  'mapped subnet': (list) => list.addSubnet('::ffff:1.0.0.0', 104, 'ipv6'),
  'range': (list) => list.addRange('1.0.0.0', '2.0.0.0'),
  'range of IPv6': (list) => list.addRange('::', 'ffff::', 'ipv6'),
  'mapped range': (list) => list.addRange('::ffff:1.0.0.0', '::ffff:2.0.0.0', 'ipv6'),
  'range from mapped': (list) => list.addRange('::ffff:1.0.0.0', 'ffff::', 'ipv6'),
  'range from IPv4 to IPv6': (list) => list.addRange(address('1.0.0.0'), address('ffff::')),
  'range from IPv6 to IPv4': (list) => list.addRange(address('::'), address('9.0.0.0')),
  'range from mapped to IPv4': (list) => list.addRange(address('::ffff:1.0.0.0'), address('9.0.0.0')),
  'backwards, from mapped to IPv4': (list) => list.addRange(address('::ffff:9.0.0.0'), address('1.0.0.0')),
};
const addresses = ['1.2.3.4', '0.0.0.1', '0.0.0.0', '255.255.255.255', '::1', '::ffff:1.2.3.4', '::', '::1.2.3.4', 'ffff::', '::fffe:1.2.3.4'];
for (const [name, add] of Object.entries(rules)) {
  const list = new net.BlockList();
  try {
    add(list);
  } catch (err) {
    console.log(name, err.code, err.message.split('Received')[0]);
    continue;
  }
  console.log(name, list.rules, addresses.filter((ip) => list.check(address(ip))).join(' '));
}
