// The handler of a socket's timeout may end another socket, whose own timeout then never comes.
const net = require('net');
const sockets = [];
let timeouts = 0, ends = 0;
const server = net.createServer((socket) => {
	sockets.push(socket);
	if (sockets.length < 2) return;
	const [first, second] = sockets;
	second.setTimeout(50, () => {
		timeouts++;
		console.log('second timed out');
	});
	first.setTimeout(1, () => {
		timeouts++;
		console.log('first timed out');
		second.setTimeout(0);
		first.end();
		second.end();
	});
}).listen(0, () => {
	for (let i = 0; i < 2; i++) {
		const client = net.connect(server.address().port);
		client.resume();
		client.on('end', () => {
			console.log('client ends', ++ends);
			if (ends === 2) server.close(() => console.log('closed', timeouts));
		});
	}
});
