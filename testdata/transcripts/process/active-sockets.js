// Sockets, servers and requests among the active resources.
const net = require('net'), fs = require('fs');
const count = (name) => process.getActiveResourcesInfo().filter((each) => each === name).length;
for (let i = 0; i < 12; i++) fs.open(__filename, (e, fd) => fs.closeSync(fd));
console.log('requests', count('FSReqCallback'));
let accepted = 0;
const clients = [], servers = [];
const server = net.createServer((socket) => {
	servers.push(socket);
	if (++accepted < 8) return;
	setImmediate(() => {
		console.log('sockets', count('TCPSocketWrap'), 'servers', count('TCPServerWrap'));
		let closed = 0;
		for (const each of [...clients, ...servers]) {
			each.on('close', () => {
				if (++closed < 16) return;
				console.log('sockets', count('TCPSocketWrap'), 'servers', count('TCPServerWrap'));
				server.close(() => console.log('servers', count('TCPServerWrap')));
			});
			each.destroy();
		}
	});
}).listen(0, () => {
	for (let i = 0; i < 8; i++) clients.push(net.connect(server.address().port));
});
