// The module where there is no pool: a primary that has no workers and cannot fork any. Listeners may wait for them.
const EventEmitter = require('events');

Object.setPrototypeOf(exports, EventEmitter.prototype);
EventEmitter.call(exports);
Object.defineProperties(exports, Object.getOwnPropertyDescriptors(native.rest));

const { prototype } = exports.Worker;
for (const name of Object.getOwnPropertyNames(prototype)) {
	if (name !== 'constructor') Object.defineProperty(prototype, name, { enumerable: true });
}
