// The errors of servers that cannot have a socket to share, and of those that have their own.
const cluster = require('cluster');
if (cluster.isPrimary) return void cluster.fork();

const net = require('net');
const fs = require('fs');
const os = require('os');
const path = require('path');

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'cluster-'));
const file = path.join(dir, 's');
process.on('exit', () => fs.rmSync(dir, { recursive: true }));

const shared = net.createServer().listen(0, '127.0.0.1', () => {
	const { port } = shared.address();
	const everywhere = net.createServer().listen(0, () => {
		console.log(everywhere.address().address, everywhere._connectionKey);
		const pipe = net.createServer().listen(file, () => {
			console.log(pipe.address() === file);
			const tries = [
				['the same port', [port, '127.0.0.1']],
				['the same port everywhere', [everywhere.address().port]],
				['exclusive', [{ port, host: '127.0.0.1', exclusive: true }]],
				['exclusive everywhere', [{ port: everywhere.address().port, exclusive: true }]],
				['no such address', [0, '203.0.113.5']],
				['no such folder', [path.join(dir, 'none', 's')]],
				['the same path', [file]],
				['the same path, exclusive', [{ path: file, exclusive: true }]],
				['no descriptor', [{ fd: 1e6 }]],
			];
			(function next() {
				if (tries.length === 0) {
					for (const s of [shared, everywhere, pipe]) s.close();
					cluster.worker.disconnect();
					return;
				}
				const [what, args] = tries.shift();
				const s = net.createServer();
				s.on('listening', () => { console.log(what, 'listens'); s.close(next); });
				s.on('error', (e) => {
					const text = (v) => (typeof v === 'string' ? v.replaceAll(dir, 'DIR').replaceAll(port, 'PORT').replaceAll(everywhere.address().port, 'PORT2') : v);
					const props = Object.entries(e).map(([k, v]) => `${k}=${k === 'port' && v > 0 ? 'PORT' : text(v)}`);
					console.log(what, e.name, text(e.message), ...props);
					next();
				});
				s.listen(...args);
			})();
		});
	});
});
