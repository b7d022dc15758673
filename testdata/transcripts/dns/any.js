// resolveAny: every type with its name, in Node's order, whatever the packet's.
// dns: all.test 7 CAA 0 issue "c"
// dns: all.test 7 SOA n.test h.test 1 2 3 4 5
// dns: all.test 7 NAPTR 1 2 "s" "x" "" r.test
// dns: all.test 7 PTR p.test
// dns: all.test 7 SRV 1 2 3 s.test
// dns: all.test 7 TXT "t" "u"
// dns: all.test 7 NS n.test
// dns: all.test 7 MX 1 m.test
// dns: all.test 7 AAAA ::1
// dns: all.test 8 A 1.2.3.4
// dns: all.test 9 A 1.2.3.5
// dns: alias.test 7 CNAME all.test
// dns: odd.test 7 HINFO "cpu" "os"
// dns: mixed.test 7 CNAME all.test
// dns: mixed.test 7 A 1.2.3.4
// dns: mixed.test 7 AAAA ::2
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);

(async () => {
  for (const name of ['all', 'alias', 'odd', 'mixed']) console.log(name, await dns.promises.resolveAny(`${name}.test`));
})();
