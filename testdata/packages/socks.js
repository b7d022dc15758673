// The client socks and the server socksv5.
'use strict';

const net = require('net');
const { SocksClient } = require('socks');
const socks5 = require('socksv5');

const echo = net.createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1', () => {
  const proxy = socks5.createServer((info, accept, deny) => {
    console.log(info.dstAddr, info.dstPort === echo.address().port, info.cmd);
    info.dstAddr === '127.0.0.1' ? accept() : deny();
  });
  proxy.useAuth(socks5.auth.UserPassword((user, password, done) => done(user === 'u' && password === 'p')));
  proxy.listen(0, '127.0.0.1', async () => {
    const server = { host: '127.0.0.1', port: proxy.address().port, type: 5, userId: 'u', password: 'p' };
    const { socket } = await SocksClient.createConnection({ proxy: server, command: 'connect', destination: { host: '127.0.0.1', port: echo.address().port } });
    socket.setEncoding('utf8').write('through the proxy');
    console.log(await new Promise((resolve) => socket.once('data', resolve)));
    socket.end();
    await SocksClient.createConnection({ proxy: server, command: 'connect', destination: { host: '10.0.0.1', port: 80 } }).catch((err) => console.log(err.name, err.message));
    await SocksClient.createConnection({ proxy: { ...server, password: 'x' }, command: 'connect', destination: { host: '127.0.0.1', port: 80 } }).catch((err) => console.log(err.message));
    await SocksClient.createConnection({ proxy: { ...server, port: 1 }, command: 'connect', destination: { host: '127.0.0.1', port: 80 } }).catch((err) => console.log(err.message));
    echo.close();
    proxy.close(() => console.log('closed'));
  });
});
