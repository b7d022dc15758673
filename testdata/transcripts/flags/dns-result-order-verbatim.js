// flags: ["--dns-result-order=verbatim"]
const dns = require('dns');
console.log(dns.getDefaultResultOrder(), dns.promises.getDefaultResultOrder());
