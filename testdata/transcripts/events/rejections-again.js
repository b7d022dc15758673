// Rejections that are captured: when, by whom, and what stays uncaught.
const EventEmitter = require('events');

const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
for (const captureRejections of [1, [], 'meow', Infinity]) attempt(() => new EventEmitter({ captureRejections }));
attempt(() => { EventEmitter.captureRejections = 42 });
console.log(EventEmitter.captureRejections, EventEmitter.captureRejectionSymbol === Symbol.for('nodejs.rejection'));

process.on('unhandledRejection', (err) => console.log('unhandledRejection', err.message));
process.on('uncaughtException', (err) => console.log('uncaughtException', err.message));

const ee = new EventEmitter({ captureRejections: true });
ee.on('error', (err) => console.log('error', err.message));
ee.on('x', async () => { throw new Error('one') }).on('x', async () => { throw new Error('two') });
setImmediate(() => {
	console.log('immediate');
	setTimeout(again, 1);
});
process.nextTick(() => console.log('tick'));
Promise.resolve().then(() => console.log('microtask'));
ee.emit('x');
console.log('emitted');

const off = new EventEmitter();
off.on('x', async () => { throw new Error('not captured') });
off.on('error', () => console.log('not called'));
off.emit('x');

const own = new EventEmitter({ captureRejections: true });
own[EventEmitter.captureRejectionSymbol] = (err, name, ...args) => console.log('own', err.message, name, args);
own.on('x', async () => { throw new Error('to the method') });
own.emit('x', 1, 2);

const thenable = new EventEmitter({ captureRejections: true });
thenable.on('error', (err) => console.log('thenable', err.message));
let reads = 0;
thenable.on('x', () => ({
	get then() {
		reads++;
		return (resolve, reject) => { console.log(resolve, typeof reject); reject(new Error('rejected')) };
	},
}));
thenable.on('y', () => ({ get then() { throw new Error('getter') } }));
thenable.emit('x');
thenable.emit('y');
console.log(reads);

function again() {
	const loop = new EventEmitter({ captureRejections: true });
	loop.on('error', async () => { throw new Error('second') });
	loop.on('x', async () => { throw new Error('first') });
	loop.emit('x');
	const method = new EventEmitter({ captureRejections: true });
	method[Symbol.for('nodejs.rejection')] = async () => { throw new Error('from the method') };
	method.on('x', async () => { throw new Error('first') });
	method.emit('x');
	setTimeout(() => {
		const throwing = new EventEmitter({ captureRejections: true });
		throwing.on('error', (err) => { throw err });
		throwing.on('x', async () => { throw new Error('thrown on') });
		throwing.emit('x');
		setTimeout(() => throwing.emit('x'), 5);
	}, 5);
}

EventEmitter.captureRejections = true;
const late = Object.create(EventEmitter.prototype);
late.on('error', (err) => console.log('late', err.message));
late.on('x', async () => { throw new Error('inherited') });
late.emit('x');
EventEmitter.captureRejections = false;
