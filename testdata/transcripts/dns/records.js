// Every type of record, as callbacks and promises give it.
// dns: a.test 300 A 10.0.0.1
// dns: a.test 60 A 10.0.0.2
// dns: aaaa.test 30 AAAA 2001:db8::1
// dns: aaaa.test 30 AAAA ::ffff:1.2.3.4
// dns: aaaa.test 30 AAAA ::1:53
// dns: aaaa.test 30 AAAA 2001:db8:0:0:1::1
// dns: cname.test 10 CNAME a.test
// dns: mx.test 5 MX 10 m1.test
// dns: mx.test 5 MX 5 m2.test
// dns: mx.test 5 MX 7 .
// dns: txt.test 5 TXT "a" "b c"
// dns: txt.test 5 TXT "x\255\"y"
// dns: txt.test 5 TXT ""
// dns: srv.test 5 SRV 1 2 80 t.test
// dns: ns.test 5 NS n1.test
// dns: ns.test 5 NS A_b/c*.TEST
// dns: soa.test 5 SOA n1.test h.test 4294967295 2147483648 3 4 5
// dns: caa.test 5 CAA 0 issue "ca.test"
// dns: caa.test 5 CAA 128 iodef "mailto:x@y"
// dns: caa.test 5 CAA 1 unknowntag ";"
// dns: naptr.test 5 NAPTR 10 20 "s" "SIP+D2U" "!^.*$!sip:x@y!" _sip._udp.test
// dns: ptr.test 5 PTR p1.test
// dns: ptr.test 5 PTR .
// dns: escapes.test 5 PTR a\.b\032c\255\092d\"e\(f\)g\;h\@i\$j\'k\000l.test
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);

const methods = {
  a: 'resolve4', aaaa: 'resolve6', cname: 'resolveCname', mx: 'resolveMx', txt: 'resolveTxt', srv: 'resolveSrv', ns: 'resolveNs',
  soa: 'resolveSoa', caa: 'resolveCaa', naptr: 'resolveNaptr', ptr: 'resolvePtr', escapes: 'resolvePtr',
};

(async () => {
  for (const [name, method] of Object.entries(methods)) {
    const records = await dns.promises[method](`${name}.test`);
    console.log(name, records);
    await new Promise((resolve) => dns[method](`${name}.test`, function (err, result) {
      console.log(err, JSON.stringify(result) === JSON.stringify(records), arguments.length);
      resolve();
    }));
  }
})();
