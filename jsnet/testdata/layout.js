// The properties of the exports, of the classes, and of sockets and servers in each of
// their states: names, order, flags, and what functions are.
const net = require('net');

function show(title, o) { console.log(describe(title, o)); }

function describe(title, o) {
  const lines = [title];
  for (const key of Reflect.ownKeys(o)) {
    if (key.description === 'messaging_deserialize_symbol') continue; // for other threads only
    const { value, get, set, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(o, key);
    const flags = [writable && 'w', enumerable && 'e', configurable && 'c'].filter(Boolean).join('');
    let what = typeof value;
    if (get || set) what = `${get ? 'get' : ''}${set ? 'set' : ''}`;
    else if (typeof value === 'function') what = `function ${value.name}/${value.length}`;
    lines.push(`  ${String(key)} ${what} ${flags}`);
  }
  return lines.join('\n');
}

show('net', net);
for (const name of ['Server', 'Socket', 'BlockList', 'SocketAddress']) {
  show(name, net[name]);
  show(`${name}.prototype`, net[name].prototype);
}

show('fresh', new net.Socket());
let accepted;
const server = net.createServer((socket) => {
  accepted = describe('accepted', socket);
  socket.resume();
  server.close();
});
show('server', server);
server.listen(0, '127.0.0.1', () => {
  show('listening', server);
  const client = net.connect({ port: server.address().port, host: '127.0.0.1', timeout: 5000 });
  show('connecting', client);
  client.mine = 1;
  client.on('connect', () => {
    show('connected', client);
    console.log(typeof client.remoteAddress, typeof client.localPort);
    show('asked', client);
    client.end();
  });
  client.on('close', () => {
    console.log(accepted);
    show('closed', client);
    show('server closed', server);
    console.log(Object.keys(client).length, Object.entries(client).length, client.hasOwnProperty('server'));
    const names = [];
    for (const name in client) names.push(name);
    console.log(names.includes('connecting'), names.includes('_server'));
  });
});
