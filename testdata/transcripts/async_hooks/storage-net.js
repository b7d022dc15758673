// The stores of sockets and servers.
const { AsyncLocalStorage } = require('async_hooks');
const net = require('net');
const als = new AsyncLocalStorage();
const seen = [];
const log = (what) => seen.push(`${what} ${als.getStore()}`);
process.on('exit', () => console.log(seen.sort().join('\n')));
als.run('server', () => {
	const server = net.createServer((socket) => {
		log('connection');
		socket.on('data', () => log('server data'));
		socket.on('end', () => log('server end'));
		socket.on('close', () => log('server close'));
		als.run('accepted', () => {
			socket.write('hello', () => log('server wrote'));
			socket.setTimeout(10, () => {
				log('timeout');
				socket.end();
				server.close(() => log('closed'));
			});
		});
	});
	als.run('listen', () => server.listen(0, '127.0.0.1', () => {
		log('listening');
		als.run('connect', () => {
			const socket = net.connect(server.address().port, '127.0.0.1');
			als.run('listeners', () => {
				socket.on('connect', () => log('client connect'));
				socket.on('data', () => log('client data'));
				socket.on('end', () => log('client end'));
				socket.on('close', () => log('client close'));
			});
			als.run('write', () => socket.write('first', () => log('client wrote')));
		});
	}));
});
als.run('refused', () => net.connect(1, '127.0.0.1')).on('error', () => log('error')).on('close', () => log('close'));
