// Packages that look for ports, stop servers and connect again; node-ipc.
'use strict';

const net = require('net');
const listen = (server, ...where) => new Promise((resolve) => server.listen(...(where.length ? where : [0, '127.0.0.1']), () => resolve(server.address())));
(async () => {
  const busy = net.createServer();
  const { port } = await listen(busy);
  const getPort = require('get-port'), portfinder = require('portfinder'), detect = require('detect-port'), used = require('tcp-port-used');
  console.log('get-port', await getPort({ port, host: '127.0.0.1' }) !== port, Number.isInteger(await getPort()));
  const found = await portfinder.getPortPromise({ port, host: '127.0.0.1', stopPort: port + 50 });
  console.log('portfinder', found > port);
  console.log('tcp-port-used', await used.check(port, '127.0.0.1'), await used.check(1, '127.0.0.1'));
  await used.waitUntilUsed(port, 50, 1000);
  await used.waitUntilFree(port, 10, 50).catch((err) => console.log(err.message));
  console.log('is-port-reachable', await require('is-port-reachable')(port, { host: '127.0.0.1' }), await require('is-port-reachable')(1, { host: '127.0.0.1' }));
  console.log('wait-port', (await require('wait-port')({ host: '127.0.0.1', port, output: 'silent', timeout: 2000 })).open);
  console.log('detect-port', await detect(0) > 0);
  await new Promise((resolve) => busy.close(resolve));

  const enableDestroy = require('server-destroy');
  const destroyed = net.createServer((s) => s.resume());
  enableDestroy(destroyed);
  const c = net.connect((await listen(destroyed)).port, '127.0.0.1', () => destroyed.destroy(() => console.log('server-destroy')));
  c.on('error', (err) => console.log(err.code));
  await new Promise((resolve) => c.on('close', resolve));

  const Reconnect = require('reconnect-core');
  const flaky = net.createServer((s) => s.end('bye'));
  const where = await listen(flaky);
  let n = 0;
  await new Promise((resolve) => {
    const re = Reconnect((...args) => net.connect(...args))({ initialDelay: 1, maxDelay: 5 }, (stream) => {
      stream.resume();
      if (++n === 3) { re.disconnect(); flaky.close(resolve); }
    }).on('error', (err) => console.log(err.message)).connect(where.port, '127.0.0.1');
  });
  console.log('reconnect-core', n);

  const { V1BinaryProxyProtocol, V1ProxyProtocol, V2ProxyProtocol } = require('proxy-protocol-js');
  const header = V1ProxyProtocol.parse('PROXY TCP4 10.0.0.1 10.0.0.2 1234 80\r\nGET /');
  console.log('proxy-protocol-js', header.source, header.destination, header.data);

  const ipc = require('node-ipc');
  Object.assign(ipc.config, { silent: true, id: 'srv', socketRoot: require('fs').mkdtempSync(require('path').join(require('os').tmpdir(), 'ipc')) + '/', appspace: '' });
  ipc.serve(() => ipc.server.on('message', (data, socket) => ipc.server.emit(socket, 'message', { echo: data })));
  ipc.server.start();
  await new Promise((resolve) => ipc.server.on('start', resolve));
  const IPC = new ipc.IPC();
  Object.assign(IPC.config, { silent: true, socketRoot: ipc.config.socketRoot, appspace: '', stopRetrying: true });
  await new Promise((resolve) => IPC.connectTo('srv', () => {
    IPC.of.srv.on('connect', () => IPC.of.srv.emit('message', { a: 'ü' }));
    IPC.of.srv.on('message', (data) => { console.log('node-ipc', data); IPC.disconnect('srv'); ipc.server.stop(); resolve(); });
  }));
})();
