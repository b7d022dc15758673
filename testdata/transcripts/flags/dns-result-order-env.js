// env: ["NODE_OPTIONS=--dns-result-order=ipv4first"]
console.log(require('dns').getDefaultResultOrder());
