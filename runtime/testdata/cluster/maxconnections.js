// A server that has its maxConnections drops none: where no other worker can take it, a
// connection waits.
const cluster = require('cluster');
if (cluster.isPrimary) return void cluster.fork();

const net = require('net');
const server = net.createServer((socket) => {
	console.log('connection');
	socket.end('hello');
});
server.maxConnections = 1;
server.on('drop', () => console.log('never'));
server.listen(0, '127.0.0.1', () => {
	const { port } = server.address();
	const first = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
		first.on('data', () => {
			const second = net.connect(port, '127.0.0.1', () => {
				console.log('second is connected');
				second.on('data', (data) => console.log('second', String(data)));
				second.on('close', () => cluster.worker.disconnect());
				first.end();
			});
		});
	});
});
