// What a worker sees of the module and of itself.
const cluster = require('cluster');
if (cluster.isPrimary) return void cluster.fork();

const EventEmitter = require('events');
const { worker, Worker } = cluster;

console.log(require('node:cluster') === cluster, Object.getPrototypeOf(cluster) === EventEmitter.prototype);
console.log(Object.keys(cluster).filter((key) => !['_setupWorker', '_getServer'].includes(key)));
console.log(cluster.isWorker, cluster.isPrimary, cluster.isMaster);
for (const name of ['fork', 'workers', 'settings', 'schedulingPolicy', 'SCHED_RR', 'setupPrimary']) console.log(name, cluster[name]);

console.log(Object.keys(worker), worker.id, worker.state, worker.exitedAfterDisconnect);
console.log(worker.process === process, worker instanceof Worker, worker.isConnected(), worker.isDead());
console.log(process.env.NODE_UNIQUE_ID);
process.exitCode = 0;
console.log(worker.isDead());
process.exitCode = undefined;

console.log(Worker.name, Worker.length, Object.getPrototypeOf(Worker) === EventEmitter);
console.log(Object.getPrototypeOf(Worker.prototype) === EventEmitter.prototype);
for (const [name, d] of Object.entries(Object.getOwnPropertyDescriptors(Worker.prototype))) {
	console.log(name, JSON.stringify(d.value.name), d.value.length, d.enumerable, d.writable, d.configurable);
}

const other = Worker({ id: 7, state: 'x', process: new EventEmitter() });
console.log(other instanceof Worker, other.id, other.state, Object.keys(other));
for (const event of ['error', 'message']) {
	other.on(event, (...args) => console.log('other', event, args));
	other.process.emit(event, 1, 2);
}
const none = new Worker();
console.log(none.id, none.state, 'process' in none);
worker.disconnect();
