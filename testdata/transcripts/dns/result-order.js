// The default order of results.
'use strict';

const dns = require('dns');
const promises = require('dns/promises');

console.log(dns.getDefaultResultOrder(), promises.getDefaultResultOrder());
for (const order of ['ipv4first', 'ipv6first', 'verbatim']) {
  console.log(dns.setDefaultResultOrder(order), promises.getDefaultResultOrder());
  console.log(promises.setDefaultResultOrder(order), dns.getDefaultResultOrder());
}
for (const order of ['IPv4First', '', 4, null, undefined, {}]) {
  for (const set of [dns.setDefaultResultOrder, promises.setDefaultResultOrder]) {
    try {
      set(order);
    } catch (err) {
      console.log(err.name, err.code, err.message);
    }
  }
}
