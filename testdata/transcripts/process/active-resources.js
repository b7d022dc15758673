// What keeps the program from ending.
const fs = require('fs');
const net = require('net');
const count = () => {
	const counts = {};
	for (const kind of process.getActiveResourcesInfo()) {
		if (/TCP|Timeout|Immediate|FSReq/.test(kind)) counts[kind] = (counts[kind] || 0) + 1;
	}
	return counts;
};
const text = [count()];
const timer = setTimeout(() => {}, 1000);
setInterval(() => {}, 1000).unref();
setImmediate(() => {});
let left = 12;
for (let i = 0; i < 12; i++) fs.stat(__filename, () => { if (--left === 0) listen(); });
text.push(count());
clearTimeout(timer);
const clients = [];
const accepted = [];
const server = net.createServer((socket) => {
	accepted.push(socket);
	if (accepted.length === 8) {
		text.push(count());
		for (const s of [...accepted, ...clients]) s.destroy();
		text.push(count());
		server.close(() => setImmediate(() => {
			text.push(count());
			console.log(text);
		}));
	}
});
const listen = () => server.listen(0, '127.0.0.1', () => {
	let connected = 0;
	(function next() {
		if (connected++ === 8) return;
		clients.push(net.connect(server.address().port, '127.0.0.1', next));
	})();
});
