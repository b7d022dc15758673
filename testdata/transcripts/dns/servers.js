// A query goes on to the next server when one does not answer, and the one that answered is preferred.
// dns: a.test 5 A 10.0.0.1
// dns: none.test NXDOMAIN
// dns: broken.test SERVFAIL
'use strict';

const dns = require('dns');
const net = require('net');
const { DNS_SERVER, SILENT_DNS_SERVER } = process.env;

const resolver = (servers, options) => {
  const r = new dns.promises.Resolver({ timeout: 100, ...options });
  r.setServers(servers);
  return r;
};
const show = (label, promise) => promise.then((v) => console.log(label, v), (err) => console.log(label, err.message));

(async () => {
  await show('silent only', resolver([SILENT_DNS_SERVER], { tries: 1 }).resolve4('a.test'));
  await show('reverse', resolver([SILENT_DNS_SERVER], { tries: 1 }).reverse('10.0.0.1'));
  await show('silent first', resolver([SILENT_DNS_SERVER, DNS_SERVER]).resolve4('a.test'));
  await show('silent second', resolver([DNS_SERVER, SILENT_DNS_SERVER]).resolve4('a.test'));
  await show('a failure is an answer', resolver([DNS_SERVER, SILENT_DNS_SERVER]).resolve4('broken.test'));
  await show('so is no name', resolver([DNS_SERVER, SILENT_DNS_SERVER]).resolve4('none.test'));
  await show('none', resolver([]).resolve4('a.test'));
  const bound = resolver([DNS_SERVER]);
  bound.setLocalAddress('127.0.0.1', '::1');
  await show('from a local address', bound.resolve4('a.test'));
  const closed = net.createServer().listen(0, '127.0.0.1', () => {
    const { port } = closed.address();
    closed.close(async () => {
      await show('nobody there', resolver([`127.0.0.1:${port}`], { tries: 1 }).resolve4('a.test'));
      await show('nobody there first', resolver([`127.0.0.1:${port}`, DNS_SERVER]).resolve4('a.test'));
    });
  });
})();
