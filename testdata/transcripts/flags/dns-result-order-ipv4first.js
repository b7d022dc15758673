// flags: ["--dns-result-order=ipv4first"]
const dns = require('dns');
console.log(dns.getDefaultResultOrder(), dns.promises.getDefaultResultOrder());
