// stderr: compare
// What a listener of a socket throws has the socket in its stack.
const net = require('net');
const server = net.createServer((socket) => {
	socket.on('data', (data) => {
		throw new Error(`not understood: ${data}`);
	});
}).listen(0, '127.0.0.1', () => net.connect(server.address().port, '127.0.0.1').write('x'));
