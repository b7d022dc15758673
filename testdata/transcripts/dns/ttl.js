// The option ttl, and how aliases on the way shorten it.
// dns: a.test 300 A 10.0.0.1
// dns: a.test 20 A 10.0.0.2
// dns: a.test 40 AAAA ::5
// dns: middle.test 30 CNAME a.test
// dns: first.test 50 CNAME middle.test
// dns: dangling.test 50 CNAME nothing.test
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);
const { promises } = dns;

(async () => {
  console.log(await promises.resolve4('a.test', { ttl: true }));
  console.log(await promises.resolve6('a.test', { ttl: true }));
  console.log(await promises.resolve4('a.test', { ttl: false }));
  console.log(await promises.resolve4('first.test', { ttl: true }));
  console.log(await promises.resolve6('first.test', { ttl: 1 }));
  console.log(await promises.resolveCname('first.test'));
  console.log(await promises.resolve4('dangling.test'));
  console.log(await promises.resolveMx('dangling.test'));
  dns.resolve4('a.test', { ttl: true }, (err, addresses) => console.log(err, addresses));
})();
