// BlockList: rules, their texts and order, and what they cover at their edges.
'use strict';

const net = require('net');
const util = require('util');

const list = new net.BlockList();
console.log(list.rules, list);
console.log(list.addAddress('1.2.3.4'), list.addRange('10.0.0.1', '10.0.0.10'), list.addSubnet('192.168.1.77', 24));
list.addAddress('::1', 'ipv6');
list.addRange('fe80::1', 'fe80::ff', 'ipv6');
list.addSubnet('8592:757c:efae:4e45::', 64, 'ipv6');
list.addSubnet('0.0.0.0', 32);
list.addSubnet('1:2:3:4:5:6:7:8', 127, 'IPV6');
list.addAddress('1.2.3.4');
list.addAddress(new net.SocketAddress({ address: '5.6.7.8', port: 80 }));
list.addRange(new net.SocketAddress({ address: '20.0.0.1' }), new net.SocketAddress({ address: '20.0.0.2' }));
console.log(list.rules, list, util.inspect(list, { depth: -1 }), util.inspect({ a: { b: { list } } }));
console.log(Object.keys(list), list.toString(), JSON.stringify(list), util.inspect(list, { compact: false, depth: 0 }));
for (const [address, family] of [['1.2.3.4'], ['1.2.3.5'], ['10.0.0.0'], ['10.0.0.1'], ['10.0.0.10'], ['10.0.0.11'], ['192.168.1.0'], ['192.168.1.255'], ['192.168.2.0'], ['192.168.0.255'],
  ['::1', 'ipv6'], ['::2', 'ipv6'], ['fe80::1', 'ipv6'], ['fe80::ff', 'ipv6'], ['fe80::100', 'ipv6'], ['8592:757c:efae:4e45:ffff:ffff:ffff:ffff', 'ipv6'], ['8592:757c:efae:4e46::', 'ipv6'],
  ['::ffff:1.2.3.4', 'ipv6'], ['::ffff:102:304', 'ipv6'], ['::ffff:192.168.1.9', 'ipv6'], ['::1.2.3.4', 'ipv6'], ['0.0.0.0'], ['1:2:3:4:5:6:7:9', 'ipv6'], ['1:2:3:4:5:6:7:a', 'ipv6'],
  ['5.6.7.8'], ['::1'], ['1.2.3.4', 'ipv6'], ['x'], [''], ['1.2.3.4', 'IPv4'], ['::1', 'IPv6']]) {
  try {
    console.log(address, family, list.check(address, family));
  } catch (err) {
    console.log(address, family, err.name, err.code, err.message);
  }
}
console.log(list.check(new net.SocketAddress({ address: '1.2.3.4' })), list.check(new net.SocketAddress({ address: '::1', family: 'ipv6' })));
const mapped = new net.BlockList();
mapped.addAddress('::ffff:9.9.9.9', 'ipv6');
mapped.addSubnet('::ffff:10.0.0.0', 104, 'ipv6');
console.log(mapped.rules, mapped.check('9.9.9.9'), mapped.check('::ffff:9.9.9.9', 'ipv6'), mapped.check('10.1.1.1'), mapped.check('::ffff:10.1.1.1', 'ipv6'));
const all = new net.BlockList();
all.addSubnet('1.2.3.4', 0);
console.log(all.rules, all.check('255.255.255.255'), all.check('::1', 'ipv6'), all.check('::ffff:1.1.1.1', 'ipv6'));
