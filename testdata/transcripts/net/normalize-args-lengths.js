// Of a list of arguments that says it is very long, the first two and the last count.
const net = require('net');
function callback() {}
for (const list of [{}, { length: 1, 0: 'path' }, { length: 2, 0: 80, 1: 'host' }, { length: 1e15, 0: 80, 1: 'host', [1e15 - 1]: callback }, [80, callback], [80, 'host', 5, callback], [], [callback], { length: -1, 0: 5 }]) {
  console.log(net._normalizeArgs(list).map((arg) => arg));
}
for (const list of ['80', 'a path', '', 5, true, 5n, Symbol('list'), null, undefined]) {
  try {
    console.log(list, net._normalizeArgs(list).map((arg) => arg));
  } catch (error) {
    console.log(list, `${error}`);
  }
}
