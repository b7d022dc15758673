// Arguments of BlockList and SocketAddress of each type, and addresses at the edges.
'use strict';

const net = require('net');

const values = [undefined, null, true, 0, -1, 1.5, NaN, 33, 129, '', 'abc', '1.2.3.4', '::1', '::ffff:1.2.3.4', '1.2.3.4/8', ' 1.2.3.4', '1.2.3', 'fe80::1%lo', {}, [], () => {}, Symbol('s'), 5n, new net.SocketAddress(), new net.SocketAddress({ family: 'ipv6' })];
const show = (v) => v instanceof net.SocketAddress ? v.family : typeof v === 'symbol' ? 'symbol' : typeof v === 'bigint' ? '5n' : typeof v === 'function' ? 'fn' : JSON.stringify(v) ?? String(v);
const attempt = (name, f) => {
  try {
    console.log(name, f());
  } catch (err) {
    console.log(name, err.name, err.code, err.message);
  }
};
for (const v of values) {
  const list = new net.BlockList();
  attempt(`addAddress ${show(v)}`, () => list.addAddress(v));
  attempt(`addAddress as ipv6 ${show(v)}`, () => list.addAddress(v, 'ipv6'));
  attempt(`family ${show(v)}`, () => list.addAddress('1.2.3.4', v));
  attempt(`addRange to ${show(v)}`, () => list.addRange('1.1.1.1', v));
  attempt(`addRange from ${show(v)}`, () => list.addRange(v, '9.9.9.9'));
  attempt(`addSubnet ${show(v)}`, () => list.addSubnet(v, 8));
  attempt(`prefix ${show(v)}`, () => list.addSubnet('1.2.3.4', v));
  attempt(`prefix6 ${show(v)}`, () => list.addSubnet('::1', v, 'ipv6'));
  attempt(`check ${show(v)}`, () => list.check(v));
  attempt(`check6 ${show(v)}`, () => list.check(v, 'ipv6'));
  attempt(`check family ${show(v)}`, () => list.check('1.2.3.4', v));
  console.log(list.rules);
  attempt(`SocketAddress ${show(v)}`, () => new net.SocketAddress(v));
  for (const key of ['address', 'family', 'port', 'flowlabel']) attempt(`SocketAddress ${key} ${show(v)}`, () => new net.SocketAddress({ [key]: v }));
  attempt(`SocketAddress6 address ${show(v)}`, () => new net.SocketAddress({ address: v, family: 'ipv6' }));
  attempt(`SocketAddress6 flowlabel ${show(v)}`, () => new net.SocketAddress({ flowlabel: v, family: 'ipv6' }));
  attempt(`isSocketAddress ${show(v)}`, () => net.SocketAddress.isSocketAddress(v));
}
const edges = new net.BlockList();
edges.addSubnet('10.0.0.0', 0);
console.log(edges.check('255.255.255.255'), edges.check('::ffff:1.2.3.4', 'ipv6'), edges.check('::1', 'ipv6'));
const six = new net.BlockList();
six.addSubnet('::', 0, 'ipv6');
console.log(six.check('1.2.3.4'), six.check('ffff::', 'ipv6'));
const range = new net.BlockList();
range.addRange('10.0.0.255', '10.0.1.0');
for (const ip of ['10.0.0.254', '10.0.0.255', '10.0.1.0', '10.0.1.1']) console.log(ip, range.check(ip), range.check(`::ffff:${ip}`, 'ipv6'));
