// isIP, isIPv4 and isIPv6.
'use strict';

const net = require('net');

const addresses = ['127.0.0.1', '0.0.0.0', '255.255.255.255', '256.0.0.1', '1.2.3', '1.2.3.4.5', '01.2.3.4', '1.2.3.4 ', '', '::', '::1',
  'fe80::1%eth0', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1::2::3', '::ffff:1.2.3.4', '::1.2.3.4', '::1.2.3',
  '1.2.3.4::', 'abcd:EF01::', '12345::', 'g::', ':::', ':', 'localhost', '::1%', '::00001'];
for (const address of addresses) console.log(JSON.stringify(address), net.isIP(address), net.isIPv4(address), net.isIPv6(address));
for (const value of [undefined, null, 5, {}, ['::1'], { toString: () => '::1' }]) console.log(net.isIP(value), net.isIPv6(value));
