const EventEmitter = require('events');
const process = require('process');
const { setImmediate } = require('timers');

function Worker(options) {
	if (!(this instanceof Worker)) return new Worker(options);
	EventEmitter.call(this);
	const { state = 'none', id = 0, process } = Object(options);
	this.exitedAfterDisconnect = undefined;
	this.state = state || 'none';
	this.id = id | 0;
	if (!process) return;
	this.process = process;
	for (const event of ['error', 'message']) process.on(event, (...args) => this.emit(event, ...args));
}
Object.setPrototypeOf(Worker.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Worker, EventEmitter);

let connected = true; // the worker has its place among the others

// disconnect gives it up. It comes after what is pending, as an event of a channel does.
function disconnect(then) {
	setImmediate(() => {
		if (connected) {
			connected = false;
			self.emit('disconnect');
			process.emit('disconnect');
		}
		then?.();
	});
}

const leaving = (worker) => worker.state === 'disconnecting' || worker.state === 'destroying';

const methods = {
	kill: function () { this.destroy(); },

	send: function () { throw errors.make('ERR_FEATURE_UNAVAILABLE_ON_PLATFORM', 'cluster.Worker.prototype.send'); },

	isDead: function () { return process.exitCode !== undefined; },

	isConnected: function () { return connected; },

	// disconnect closes the servers that share their sockets, and then leaves.
	disconnect: function () {
		this.exitedAfterDisconnect = true;
		if (leaving(this)) return this;
		this.state = 'disconnecting';
		let open = 1;
		const closed = () => { if (--open === 0) disconnect(); };
		for (const server of native.servers()) {
			open++;
			server.close(closed);
		}
		closed();
		return this;
	},

	// destroy ends this worker's program, and none of the others'.
	destroy: function () {
		if (this.state === 'destroying') return;
		this.exitedAfterDisconnect = true;
		this.state = 'destroying';
		disconnect(() => {
			native.leave();
			process.exit(0);
		});
	},
};

for (const [name, method] of Object.entries(methods)) {
	Object.defineProperty(method, 'name', { value: '' });
	Worker.prototype[name] = method;
}

const self = new Worker({ id: native.id, process, state: 'online' });

Object.setPrototypeOf(exports, EventEmitter.prototype);
EventEmitter.call(exports);
Object.assign(exports, { isWorker: true, isMaster: false, isPrimary: false, worker: self, Worker });
