// lookupService: names of an address and a port.
'use strict';

const dns = require('dns');
const { promisify } = require('util');

(async () => {
  for (const port of [80, 22, '443', 0, 65000]) {
    const { hostname, service } = await dns.promises.lookupService('127.0.0.1', port);
    console.log(typeof hostname, service);
  }
  console.log(Object.keys(await promisify(dns.lookupService)('127.0.0.1', 80)));
  dns.lookupService('127.0.0.1', '0x50', function (err, hostname, service) {
    console.log(err, typeof hostname, service, this.constructor.name, this.port, arguments.length);
  });
})();
