// The formats of addresses that setServers takes, and what getServers makes of them.
'use strict';

const dns = require('dns');
const promises = require('dns/promises');

const lists = [
  ['1.2.3.4'], ['1.2.3.4:53'], ['1.2.3.4:54'], ['[::1]'], ['[::1]:53'], ['[::1]:54'], ['::1'], ['fe80::1%lo'], ['[fe80::1%lo]:55'],
  ['1.2.3.4:'], ['1.2.3.4:99999'], ['1.2.3.4:65535'], ['1.2.3.4:65536'], ['1.2.3.4:abc'], ['1.2.3.4:5x'], ['1.2.3.4:-5'], ['1.2.3.4:+5'], ['1.2.3.4: 7'], ['1.2.3.4:5:6'],
  ['x'], ['localhost'], [''], [':53'], ['[::1'], ['::1]:5'], [' 1.2.3.4'], ['1.2.3.4 '], ['001.2.3.4'], ['[[::1]]:6'], ['x[::1]:7'],
  ['::1:53'], ['0:0:0:0:0:0:0:1'], ['[0:0::1]:053'], ['::ffff:1.2.3.4'], ['[::]:1'], ['0.0.0.0'], ['[1.2.3.4]:5'], ['[1.2.3.4]'], ['[::1]:'], ['[::1]7'], ['[::1]:7 '],
  ['1.2.3.4', '1.2.3.4'], ['1.2.3.4', '1.2.3.4:54', '1.2.3.4'], ['1.2.3.4', '5.6.7.8:9', '[::2]:10'], [],
  [1], [null], [undefined], [{}], [['1.2.3.4']], ['1.2.3.4', 5], [,], '1.2.3.4', {}, null, undefined, 5, new Set(['1.2.3.4']),
];
const resolvers = [dns, new dns.Resolver(), new promises.Resolver()];
for (const list of lists) {
  for (const resolver of resolvers) {
    try {
      console.log(list, resolver.setServers(list), resolver.getServers());
    } catch (err) {
      console.log(list, err.name, err.code, err.message);
    }
  }
}

// setServers of node:dns concerns node:dns/promises once that was reached through it.
const servers = () => [dns, promises, ...resolvers.slice(1)].map((resolver) => resolver.getServers());
promises.setServers(['1.1.1.1']);
console.log(servers());
dns.setServers(['9.9.9.9']);
console.log(servers());
console.log(dns.promises === promises);
dns.setServers(['8.8.8.8']);
console.log(servers(), dns.getServers() === dns.getServers());
promises.setServers(['1.1.1.1']);
console.log(servers());
