// What keeps a program running: a port with a listener for messages, until it is closed
// or unreferenced; not one without.
process.on('exit', () => console.log('exit'));

const idle = new MessageChannel();
idle.port1.postMessage('nobody waits for this');

const unreferenced = new MessageChannel();
unreferenced.port1.on('message', () => {}).unref();

const c = new MessageChannel();
c.port2.once('message', (m) => {
	console.log(m, c.port2.hasRef());
	count();
});
setImmediate(() => c.port1.postMessage('kept running'));

function count() {
	const d = new MessageChannel();
	d.port2.onmessage = ({ data }) => {
		console.log(data);
		if (data < 3) {
			d.port1.postMessage(data + 1);
		} else {
			d.port2.onmessage = null;
			broadcast();
		}
	};
	d.port1.postMessage(1);
}

function broadcast() {
	const channels = [new BroadcastChannel('name'), new BroadcastChannel('name')];
	setTimeout(() => {
		console.log('still running');
		for (const channel of channels) channel.unref();
	}, 1);
}
