// An answer that does not fit a packet is fetched over TCP.
// dns: many.test 5 A 10.1.1.1
// dns: many.test 5 A 10.1.1.2
// dns: many.test 5 A 10.1.1.3
// dns: many.test 5 A 10.1.1.4
// dns: many.test 5 A 10.1.1.5
// dns: many.test 5 A 10.1.1.6
// dns: many.test 5 A 10.1.1.7
// dns: many.test 5 A 10.1.1.8
// dns: many.test 5 A 10.1.1.9
// dns: many.test 5 A 10.1.1.10
// dns: many.test 5 A 10.1.1.11
// dns: many.test 5 A 10.1.1.12
// dns: many.test 5 A 10.1.1.13
// dns: many.test 5 A 10.1.1.14
// dns: many.test 5 A 10.1.1.15
// dns: many.test 5 A 10.1.1.16
// dns: many.test 5 A 10.1.1.17
// dns: many.test 5 A 10.1.1.18
// dns: many.test 5 A 10.1.1.19
// dns: many.test 5 A 10.1.1.20
// dns: many.test 5 A 10.1.1.21
// dns: many.test 5 A 10.1.1.22
// dns: many.test 5 A 10.1.1.23
// dns: many.test 5 A 10.1.1.24
// dns: many.test 5 A 10.1.1.25
// dns: many.test 5 A 10.1.1.26
// dns: many.test 5 A 10.1.1.27
// dns: many.test 5 A 10.1.1.28
// dns: many.test 5 A 10.1.1.29
// dns: many.test 5 A 10.1.1.30
// dns: many.test 5 A 10.1.1.31
// dns: many.test 5 A 10.1.1.32
// dns: many.test 5 A 10.1.1.33
// dns: many.test 5 A 10.1.1.34
// dns: many.test 5 A 10.1.1.35
// dns: many.test 5 A 10.1.1.36
// dns: many.test 5 A 10.1.1.37
// dns: many.test 5 A 10.1.1.38
// dns: many.test 5 A 10.1.1.39
// dns: many.test 5 A 10.1.1.40
// dns: many.test 5 A 10.1.1.41
// dns: many.test 5 A 10.1.1.42
// dns: many.test 5 A 10.1.1.43
// dns: many.test 5 A 10.1.1.44
// dns: many.test 5 A 10.1.1.45
// dns: many.test 5 A 10.1.1.46
// dns: many.test 5 A 10.1.1.47
// dns: many.test 5 A 10.1.1.48
// dns: many.test 5 A 10.1.1.49
// dns: many.test 5 A 10.1.1.50
// dns: many.test 5 A 10.1.1.51
// dns: many.test 5 A 10.1.1.52
// dns: many.test 5 A 10.1.1.53
// dns: many.test 5 A 10.1.1.54
// dns: many.test 5 A 10.1.1.55
// dns: many.test 5 A 10.1.1.56
// dns: many.test 5 A 10.1.1.57
// dns: many.test 5 A 10.1.1.58
// dns: many.test 5 A 10.1.1.59
// dns: many.test 5 A 10.1.1.60
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);

dns.resolve4('many.test', (err, addresses) => {
  console.log(err, addresses.length, addresses[0], addresses[59]);
  console.log(new Set(addresses).size);
});
