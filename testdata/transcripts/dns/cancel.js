// Resolver.cancel: what is pending fails with ECANCELLED, later queries do not.
// dns: a.test 5 A 10.0.0.1
// dns: lost.test silence
'use strict';

const dns = require('dns');

const resolver = new dns.Resolver();
resolver.setServers([process.env.DNS_SERVER]);
const other = new dns.Resolver();
other.setServers([process.env.DNS_SERVER]);

resolver.resolve4('lost.test', function (err) {
  console.log('callback', err.message, { ...err }, arguments.length);
});
resolver.resolveTxt('lost.test', (err) => console.log('callback', err.message));
resolver.reverse('10.0.0.1', (err) => console.log('callback', err.message));
try {
  resolver.setServers(['127.0.0.1']);
} catch (err) {
  console.log(err.name, err.code, err.message.replace(process.env.DNS_SERVER, 'SERVER'));
}
resolver.cancel();
resolver.cancel();
console.log('cancelled');
process.nextTick(() => console.log('tick'));
resolver.setServers([process.env.DNS_SERVER]);

const promises = new dns.promises.Resolver();
promises.setServers([process.env.DNS_SERVER]);
promises.resolve6('lost.test').catch((err) => {
  console.log('promise', err.message, { ...err });
  resolver.resolve4('a.test', (err, addresses) => console.log(err, addresses));
  other.resolve4('a.test', (err, addresses) => console.log(err, addresses));
});
promises.cancel();
