// The module cluster of a program that is no worker: an emitter, which has no workers.
'use strict';

const cluster = require('cluster');
const { EventEmitter } = require('events');

console.log(cluster instanceof EventEmitter, Object.keys(cluster), cluster.constructor === EventEmitter);
console.log(cluster.isPrimary, cluster.isMaster, cluster.isWorker, cluster.worker, cluster.workers, cluster.settings);
cluster.on('message', (...args) => console.log('message', ...args));
console.log(cluster.emit('message', 1, 2), cluster.listenerCount('message'), cluster.eventNames());
console.log(cluster.Worker.name, cluster.Worker.prototype instanceof EventEmitter, Object.keys(cluster.Worker.prototype));
