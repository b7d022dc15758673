// What a domain gets of an 'error' of an emitter that was added to it: an Error for what is
// no value, the value itself otherwise.
'use strict';

const domain = require('domain');
const EventEmitter = require('events');

for (const args of [[], [undefined], [null], [false], [42], ['fortytwo'], [true], [new Error('mine')]]) {
	const d = domain.create();
	const emitter = new EventEmitter();
	d.add(emitter);
	d.on('error', (err) => {
		console.log(typeof args[0], err instanceof Error, err instanceof Error ? err.message : err, Object(err) === err && err.domainEmitter === emitter);
	});
	console.log(emitter.emit('error', ...args));
}
