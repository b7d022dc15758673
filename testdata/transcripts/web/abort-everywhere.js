// One signal for a timer, an emitter, a target and a stream.
const { once, EventEmitter } = require('events');
const { setTimeout: wait } = require('timers/promises');
const { Readable, addAbortSignal } = require('stream');

const controller = new AbortController();
const { signal } = controller;
const report = (name) => (err) => console.log(name, err.name, err.code, err.cause === signal.reason);
wait(100000, null, { signal }).catch(report('timer'));
once(new EventEmitter(), 'never', { signal }).catch(report('once'));
const target = new EventTarget();
target.addEventListener('x', () => console.log('not called'), { signal });
const stream = addAbortSignal(signal, new Readable({ read() {} }));
stream.on('error', report('stream'));
setImmediate(() => {
	controller.abort(new Error('the reason'));
	target.dispatchEvent(new Event('x'));
	console.log(signal.reason.message);
});
