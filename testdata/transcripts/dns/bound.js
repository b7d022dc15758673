// The functions of the module are bound to a resolver, another one after setServers.
// dns: a.test 5 A 10.0.0.1
'use strict';

const dns = require('dns');
const promises = require('dns/promises');
const { DNS_SERVER } = process.env;

console.log(dns.promises === promises, dns.setServers === promises.setServers, dns.getDefaultResultOrder === promises.getDefaultResultOrder);
const before = { ...dns };
const beforePromises = { ...promises };
dns.setServers([DNS_SERVER]);
for (const name of Object.keys(before)) {
  if (dns[name] !== before[name]) console.log(name, 'is new', dns[name].name);
}
for (const name of Object.keys(beforePromises)) {
  if (promises[name] !== beforePromises[name]) console.log('promises', name, 'is new', promises[name].name);
}
console.log(dns.getServers()[0] === DNS_SERVER, promises.getServers()[0] === DNS_SERVER, before.getServers()[0] === DNS_SERVER);

const resolver = new dns.Resolver();
resolver.setServers(['10.0.0.1']);
console.log(resolver.getServers(), dns.getServers()[0] === DNS_SERVER);
promises.setServers([]);
console.log(dns.getServers().length, promises.getServers().length);
promises.setServers([DNS_SERVER]);
const { resolve4 } = dns;
resolve4('a.test', function (err, addresses) {
  console.log(err, addresses, this);
});
