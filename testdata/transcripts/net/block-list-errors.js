// BlockList: arguments that are refused.
'use strict';

const net = require('net');

const list = new net.BlockList();
const attempt = (method, ...args) => {
  try {
    console.log(method, args, list[method](...args));
  } catch (err) {
    console.log(method, args, err.name, err.code, err.message);
  }
};
for (const value of [undefined, null, 1, true, {}, [], Symbol('s'), '', 'x', '1.2.3', '1.2.3.256', '::1', '1.2.3.4/8']) {
  attempt('addAddress', value);
  attempt('addRange', value, '1.1.1.1');
  attempt('addRange', '1.1.1.1', value);
  attempt('addSubnet', value, 8);
  attempt('check', value);
}
for (const family of [null, 1, {}, 'x', '', 'ipv4', 'IPv4', 'ipv6', 'IPV6']) {
  attempt('addAddress', '1.1.1.1', family);
  attempt('addRange', '1.1.1.1', '1.1.1.2', family);
  attempt('addSubnet', '1.1.1.1', 8, family);
  attempt('check', '1.1.1.1', family);
}
for (const prefix of [undefined, null, '8', -1, 33, 1.5, NaN, Infinity, 0, 32]) attempt('addSubnet', '1.1.1.1', prefix);
for (const prefix of [-1, 129, 0, 128]) attempt('addSubnet', '::1', prefix, 'ipv6');
attempt('addRange', '1.1.1.2', '1.1.1.1');
attempt('addRange', '1.1.1.1', '1.1.1.1');
attempt('addRange', '::2', '::1', 'ipv6');
attempt('addRange', new net.SocketAddress({ address: '1.1.1.2' }), '1.1.1.1');
attempt('addRange', new net.SocketAddress({ address: '::1', family: 'ipv6' }), '1.1.1.1');
for (const [address, family] of [['1.1.1.0'], ['1.1.1.1'], ['1.1.1.2'], ['::1', 'ipv6'], ['::2', 'ipv6'], ['255.255.255.255']]) attempt('check', address, family);
for (const method of ['addAddress', 'addRange', 'addSubnet', 'check']) {
  console.log(method, list[method].length);
}
console.log(list.rules.length, net.BlockList.length, net.BlockList.name, Object.getOwnPropertyNames(net.BlockList.prototype));
