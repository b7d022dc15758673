// localhost, and the options that choose and order its addresses.
'use strict';

const dns = require('dns');
const { isIP } = require('net');

const loopback = ({ address, family }) => (address === '127.0.0.1' || address === '::1') && isIP(address) === family;
async function promises() {
  console.log(loopback(await dns.promises.lookup('localhost')));
  console.log(await dns.promises.lookup('localhost', 4), await dns.promises.lookup('LocalHost', { family: 4, all: true }));
  console.log((await dns.promises.lookup('localhost', { all: true })).every(loopback));
  for (const order of ['verbatim', 'ipv4first', 'ipv6first']) {
    const all = await dns.promises.lookup('localhost', { all: true, order });
    const sorted = [...all].sort((a, b) => (order === 'ipv4first' ? a.family - b.family : order === 'ipv6first' ? b.family - a.family : 0));
    console.log(order, JSON.stringify(all) === JSON.stringify(sorted));
  }
  console.log(await dns.promises.lookup('localhost', { family: 'IPv4' }).catch((err) => err.code));
  dns.lookup('localhost', { family: 'IPv4' }, (err, address, family) => console.log(err, address, family));
}

const req = dns.lookup('localhost', { family: 4 }, function named(err, address, family) {
  console.log(err, address, family, this === req);
  promises().catch(console.log);
});
console.log(req);
