// BlockList and SocketAddress as messages, and their constructors called without new.
'use strict';

const net = require('net');

const list = new net.BlockList();
list.addAddress('1.2.3.4');
const copy = structuredClone(list);
console.log(copy, copy instanceof net.BlockList, copy !== list, copy.check('1.2.3.4'));
copy.addAddress('5.6.7.8');
console.log(list.rules, copy.rules);
const address = structuredClone(new net.SocketAddress({ address: '::1', family: 'ipv6', port: 80, flowlabel: 3 }));
console.log(address, address instanceof net.SocketAddress, net.SocketAddress.isSocketAddress(address));

const { BlockList, SocketAddress } = net;
for (const call of [() => BlockList(), () => net.BlockList(), () => SocketAddress(), () => net.SocketAddress({})]) {
  try {
    call();
  } catch (err) {
    console.log(err.name, err.message);
  }
}
class Named extends BlockList {
  constructor(name) {
    super();
    this.name = name;
  }
}
const named = new Named('mine');
named.addSubnet('10.0.0.0', 8);
console.log(named.check('10.1.2.3'), named.check('11.1.2.3'), named.name, named instanceof BlockList);
