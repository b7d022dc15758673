// What servers answer that is no answer: code, message and properties of the error.
// dns: known.test 5 TXT "only this"
// dns: none.test NXDOMAIN
// dns: broken.test SERVFAIL
// dns: no.test REFUSED
// dns: what.test NOTIMP
// dns: form.test FORMERR
// dns: odd.test NOTAUTH
// dns: bad.test garbage
'use strict';

const dns = require('dns');
dns.setServers([process.env.DNS_SERVER]);

const show = (err) => console.log(err.name, err.message, Object.keys(err), { ...err }, err instanceof Error);
const names = ['known', 'none', 'broken', 'no', 'what', 'form', 'odd', 'bad'];
(async () => {
  for (const name of names) {
    await dns.promises.resolve4(`${name}.test`).then(console.log, show);
    await new Promise((resolve) => dns.resolveMx(`${name}.test`, function (err, records) {
      console.log(arguments.length, records);
      show(err);
      resolve();
    }));
  }
  for (const method of ['resolveAny', 'resolve6', 'resolveCaa', 'resolveCname', 'resolveNs', 'resolveTxt', 'resolveSrv', 'resolvePtr', 'resolveNaptr', 'resolveSoa']) {
    await dns.promises[method]('none.test').catch((err) => console.log(err.message, err.syscall));
  }
})();
