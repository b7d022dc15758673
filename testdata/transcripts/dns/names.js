// Which names are asked for, and as what.
// dns: plain.test 5 A 1.1.1.1
// dns: xn--mnchen-3ya.test 5 A 2.2.2.2
// dns: _under.score.test 5 A 3.3.3.3
// dns: *.star.test 5 A 4.4.4.4
// dns: top 5 A 5.5.5.5
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);

const names = [
  'plain.test', 'plain.test.', 'PLAIN.Test', 'plain.test\0tail', '\\plain.test', 'münchen.test', 'MÜNCHEN.test', '_under.score.test', '*.star.test', 'top',
  'unknown.test', '', '.', 'a..test', '.test', 'plain.test..', 'a b.test', 'a:b', '::1', '1.2.3.4', 'x@y.test', 'a%b',
  'x'.repeat(63) + '.test', 'x'.repeat(64) + '.test', 'x.'.repeat(130) + 'test', 'hidden.onion', 'onion',
];
(async () => {
  for (const name of names) {
    const { code, message = code, hostname } = await dns.promises.resolve4(name).then((code) => ({ code, hostname: name }), (err) => err);
    console.log(JSON.stringify(name.slice(0, 70)), message, hostname === name);
  }
})();
