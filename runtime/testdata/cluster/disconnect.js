// worker.disconnect closes the servers that share their sockets, waits for their
// connections, and then the worker is no longer one.
const cluster = require('cluster');
if (cluster.isPrimary) return void cluster.fork();

const net = require('net');
const { worker } = cluster;
let exclusive;
let accepted;
const server = net.createServer((socket) => {
	accepted = socket;
	exclusive = net.createServer().listen({ port: 0, exclusive: true }, () => {
		console.log(worker.disconnect() === worker, worker.exitedAfterDisconnect, worker.state);
		console.log(worker.disconnect() === worker, worker.isConnected());
		console.log(server.listening, exclusive.listening);
		setImmediate(() => {
			console.log('connected', worker.isConnected());
			socket.destroy();
		});
	});
});
server.on('close', () => console.log('close'));
worker.on('disconnect', () => {
	console.log('disconnect', worker.state, worker.isConnected(), worker.isDead(), accepted.destroyed);
	exclusive.close(() => console.log('exclusive closed'));
});
process.on('disconnect', () => console.log('process disconnect'));
cluster.on('disconnect', () => console.log('never'));
process.on('exit', (code) => console.log('exit', code));
server.listen(0, '127.0.0.1', () => {
	net.connect(server.address().port, '127.0.0.1').resume().on('error', () => {});
});
