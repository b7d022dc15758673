// lookup of addresses and of nothing at all: no resolver is asked.
// stderr: compare
'use strict';

const dns = require('dns');
const { promisify } = require('util');

let inside = true;
dns.lookup('127.0.0.1', function (err, address, family) {
  console.log('sync', inside, err, address, family, this, arguments.length);
});
inside = false;
process.nextTick(() => console.log('tick'));
setImmediate(async () => {
  for (const host of ['10.0.0.1', '::1', 'fe80::1%lo', '::ffff:1.2.3.4', '', null, undefined, false, 0]) {
    for (const options of [undefined, 4, 6, { all: true }, { family: 6, all: true }, { family: 6 }, { hints: dns.ALL | dns.V4MAPPED, family: 6 }]) {
      const result = await new Promise((resolve) => dns.lookup(host, options, (...args) => resolve(args)));
      console.log(host, options, JSON.stringify(result), JSON.stringify(await dns.promises.lookup(host, options)));
    }
  }
  console.log(dns.lookup('127.0.0.1', () => {}), dns.lookup('', () => {}));
  console.log(await promisify(dns.lookup)('1.2.3.4'), await promisify(dns.lookup)('1.2.3.4', { all: true }));
});
