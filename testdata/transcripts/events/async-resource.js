// EventEmitterAsyncResource.
const { EventEmitter, EventEmitterAsyncResource } = require('events');
const { createHook, executionAsyncId, AsyncResource } = require('async_hooks');

const attempt = (f) => {
	try {
		console.log('ok', f());
	} catch (err) {
		console.log(err.name, err.code, err.message);
	}
};
for (const options of [undefined, 5, { name: 5 }]) attempt(() => new EventEmitterAsyncResource(options));
attempt(() => new EventEmitterAsyncResource({ name: 'named', triggerAsyncId: 7 }).triggerAsyncId);

const log = [];
const hook = createHook({
	init(id, type, trigger, resource) { if (resource instanceof AsyncResource) log.push(`init ${type}`) },
	before(id) { if (id === emitter?.asyncId) log.push('before') },
	after(id) { if (id === emitter?.asyncId) log.push('after') },
	destroy(id) { if (id === emitter?.asyncId) log.push('destroy') },
}).enable();
let emitter;
class Mine extends EventEmitterAsyncResource {}
new EventEmitterAsyncResource('positional');
new EventEmitterAsyncResource({ name: 'an option' });
emitter = new Mine();
emitter.on('x', function (...args) { console.log(this === emitter, args, executionAsyncId() === emitter.asyncId) });
console.log(emitter.emit('x', 1, 2), emitter.emit('none'), emitter instanceof EventEmitter, emitter.asyncResource.eventEmitter === emitter);
emitter.emitDestroy();
for (const key of ['emit', 'emitDestroy']) attempt(() => EventEmitterAsyncResource.prototype[key].call({}, 'x'));
for (const key of ['asyncId', 'triggerAsyncId', 'asyncResource']) attempt(() => Reflect.get(EventEmitterAsyncResource.prototype, key, {}));
setImmediate(() => {
	hook.disable();
	console.log(log);
});
