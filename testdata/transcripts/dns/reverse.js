// reverse() of addresses that no file of hosts knows.
// dns: 1.0.0.10.in-addr.arpa 5 PTR one.test
// dns: 1.0.0.10.in-addr.arpa 5 PTR uno.test
// dns: 1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa 5 PTR six.test
// dns: 4.0.3.0.2.0.1.0.f.f.f.f.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.ip6.arpa 5 PTR mapped.test
// dns: 9.0.0.10.in-addr.arpa NXDOMAIN
// dns: 8.0.0.10.in-addr.arpa SERVFAIL
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);

(async () => {
  for (const ip of ['10.0.0.1', '2001:db8::1', '2001:0DB8:0::1', '2001:db8::1%zone', '::ffff:1.2.3.4', '10.0.0.7', '10.0.0.8', '10.0.0.9', 'name.test', '10.1', '']) {
    console.log(JSON.stringify(ip), await dns.promises.reverse(ip).catch((err) => ({ ...err, message: err.message })));
  }
  dns.reverse('10.0.0.1', (err, names) => console.log(err, names));
  try {
    dns.reverse('name.test', () => console.log('never'));
  } catch (err) {
    console.log('thrown', err.message, { ...err });
  }
})();
