// flags: ["--dns-result-order=ipv6first"]
const dns = require('dns');
console.log(dns.getDefaultResultOrder(), dns.promises.getDefaultResultOrder());
