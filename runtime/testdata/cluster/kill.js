// worker.kill and worker.destroy end the worker's program with exit code 0.
const cluster = require('cluster');
if (cluster.isPrimary) return void cluster.fork();

const { worker } = cluster;
const server = require('net').createServer().listen(0, () => {
	console.log(worker.kill(), worker.exitedAfterDisconnect, worker.state);
	console.log(worker.destroy(), worker.state);
	console.log(server.listening);
});
setInterval(() => {}, 1e6);
server.on('close', () => console.log('never'));
worker.on('disconnect', () => console.log('disconnect', worker.isConnected()));
process.on('exit', (code) => console.log('exit', code));
