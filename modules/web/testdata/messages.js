// MessageChannel, MessagePort and BroadcastChannel: messages, order, closing.
const { inspect } = require('util');
const { receiveMessageOnPort } = require('worker_threads');
const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.constructor.name, err.name, err.code, err.message);
	}
};

attempt(() => MessageChannel());
attempt(() => new MessagePort());
attempt(() => MessagePort.prototype.postMessage.call({}, 1));
console.log(new MessageChannel());
const { port1: a, port2: b } = new MessageChannel();
attempt(() => a.postMessage());
attempt(() => a.postMessage(1, 5));
attempt(() => a.postMessage(1, { transfer: 5 }));
attempt(() => a.postMessage(1, [1]));
attempt(() => a.postMessage(1, [a]));
attempt(() => a.postMessage(a));
attempt(() => a.postMessage(() => {}));
attempt(() => a.postMessage(1, null));
attempt(() => receiveMessageOnPort(b));
attempt(() => receiveMessageOnPort(b));
attempt(() => receiveMessageOnPort({}));

// References.
console.log(a.hasRef(), b.hasRef());
b.on('message', (m) => console.log('on', m));
console.log(b.hasRef(), b.unref(), b.hasRef(), b.ref(), b.hasRef());
b.onmessage = (e) => {
	console.log(e.constructor.name, e.data, e.target === b, e.ports, [e.origin, e.lastEventId], e.source);
};
b.addEventListener('message', (e) => console.log('listener', e.data));
b.once('message', (m) => {
	console.log('once', m);
	process.nextTick(() => console.log('tick in a message'));
	Promise.resolve().then(() => console.log('microtask in a message'));
});
a.on('close', (e) => console.log('a closed', e.constructor.name, e.type));
b.on('close', () => console.log('b closed'));
const sent = { x: 1 };
a.postMessage(sent);
sent.x = 2;
a.postMessage('second');
console.log('posted');
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
b.on('message', (m) => {
	if (m !== 'second') return;
	a.postMessage('last');
	a.close(() => console.log('close callback'));
	attempt(() => a.postMessage('too late'));
	setImmediate(transfers);
});

function transfers() {
	const [c, d] = [new MessageChannel(), new MessageChannel()];
	d.port2.postMessage('queued before');
	attempt(() => c.port1.postMessage(d.port1, [d.port1, d.port1]));
	c.port1.postMessage({ port: d.port1 }, [d.port1]);
	attempt(() => c.port1.postMessage(d.port1, [d.port1]));
	d.port1.on('close', () => console.log('the original is closed'));
	c.port2.onmessage = ({ data: { port }, ports }) => {
		console.log(port instanceof MessagePort, port !== d.port1, ports[0] === port);
		port.on('message', (m) => {
			console.log(m);
			if (m !== 'queued after') return;
			port.close();
			c.port2.close();
			setImmediate(broadcasts);
		});
		d.port2.postMessage('queued after');
	};
}

function broadcasts() {
	attempt(() => new BroadcastChannel());
	attempt(() => new BroadcastChannel(Symbol()));
	attempt(() => BroadcastChannel.prototype.name);
	const [b1, b2, b3] = ['n', 'n', 'other'].map((name) => new BroadcastChannel(name));
	console.log(b1, inspect(b1, { depth: -1 }), b1.name);
	attempt(() => b1.postMessage());
	attempt(() => b1.postMessage(() => {}));
	b1.onmessage = b3.onmessage = () => console.log('not called');
	b2.onmessage = (e) => {
		console.log('b2', e.data, e.target === b2, e.constructor.name);
		for (const channel of [b1, b2, b3]) channel.close();
		attempt(() => b1.postMessage(1));
		console.log(b1);
	};
	b1.postMessage({ hi: 1 });
	console.log('broadcast');
}

const event = new MessageEvent('message', { data: 1, origin: 'o', lastEventId: 'l', source: a, ports: [b] });
console.log(event.data, event.origin, event.lastEventId, event.source === a, event.ports.length, event.bubbles);
for (const init of [undefined, { source: 1 }, { ports: 1 }, { ports: [1] }, { origin: 5, lastEventId: null }, 5]) {
	attempt(() => { const e = new MessageEvent('x', init); return [e.data, e.origin, e.lastEventId, e.source, e.ports] });
}
