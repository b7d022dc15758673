// lookup of the old forms of IPv4 addresses, and of names that cannot be.
'use strict';

const dns = require('dns');

const hosts = ['127.1', '1.2.3', '0x7f.1', '01.2.3.4', '0x7f000001', '2130706433', 'x'.repeat(64), 'a..b', 'x'.repeat(256)];
(async () => {
  for (const host of hosts) {
    for (const options of [{}, { family: 4 }, { family: 6 }, { family: 6, hints: dns.V4MAPPED }, { all: true }]) {
      const result = await dns.promises.lookup(host, options).catch((err) => [err.name, { ...err }, err.message].map((v) => (typeof v === 'string' ? v.slice(0, 60) : [v.errno, v.code, v.syscall, v.hostname === host])));
      console.log(host.slice(0, 20), options, JSON.stringify(result));
    }
  }
  dns.lookup('a..b', function (err, address, family) {
    console.log(err.message, Object.keys(err), address, family, arguments.length, this.constructor.name, this.hostname, this.family);
  });
  const req = dns.lookup('x'.repeat(300), (err) => console.log(err.code, err.errno));
  console.log(req);
})();
