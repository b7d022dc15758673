// receiveMessageOnPort takes messages at once, in order, with what moved.
const { receiveMessageOnPort, markAsUntransferable } = require('worker_threads');
const { port1, port2 } = new MessageChannel();
for (const value of [1, 'a', { b: [1, 2n] }, undefined, null, new Map([[1, new Set([2])]])]) port1.postMessage(value);
for (let m; (m = receiveMessageOnPort(port2)) !== undefined;) console.log(m);
const buffer = new ArrayBuffer(3), kept = new ArrayBuffer(2);
markAsUntransferable(kept);
port1.postMessage({ buffer }, [buffer]);
console.log(buffer.byteLength, receiveMessageOnPort(port2));
const other = new MessageChannel();
port1.postMessage(other.port1, [other.port1]);
const moved = receiveMessageOnPort(port2).message;
other.port2.postMessage('through');
console.log(moved.constructor.name, receiveMessageOnPort(moved), receiveMessageOnPort(moved));
for (const value of [undefined, {}, 'x']) {
	try {
		receiveMessageOnPort(value);
	} catch (e) {
		console.log(e.name, e.code, e.message);
	}
}
for (const args of [[], [() => {}], [1, 5], [1, [5]], [port1, [port1]]]) {
	try {
		port1.postMessage(...args);
	} catch (e) {
		console.log(e.name, e.code, e.message);
	}
}
port1.on('close', () => console.log('closed', port1.hasRef(), port2.hasRef()));
port1.close();
moved.close();
