// resolve() by the type of record.
// dns: x.test 300 A 10.0.0.1
// dns: x.test 300 AAAA ::7
// dns: x.test 5 MX 10 m1.test
// dns: x.test 5 TXT "t"
// dns: x.test 5 SRV 1 2 80 t.test
// dns: x.test 5 NS n1.test
// dns: x.test 5 SOA n1.test h.test 1 2 3 4 5
// dns: x.test 5 CAA 0 issue "ca.test"
// dns: x.test 5 NAPTR 10 20 "s" "SIP+D2U" "" r.test
// dns: x.test 5 PTR p1.test
// dns: alias.test 5 CNAME x.test
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);

const types = ['A', 'AAAA', 'ANY', 'CAA', 'CNAME', 'MX', 'NAPTR', 'NS', 'PTR', 'SOA', 'SRV', 'TXT'];
(async () => {
  console.log(await dns.promises.resolve('x.test'));
  for (const type of types) {
    const name = type === 'CNAME' ? 'alias.test' : 'x.test';
    console.log(type, await dns.promises.resolve(name, type));
  }
  dns.resolve('x.test', (err, addresses) => {
    console.log(err, addresses);
    dns.resolve('x.test', 'TXT', (err, records) => console.log(err, records));
  });
})();
