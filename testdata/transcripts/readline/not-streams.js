// The functions of readline on what cannot be written to or read, and EventEmitter and Stream called on objects.
const readline = require('readline');
const EventEmitter = require('events');

const attempt = (name, f) => {
	try {
		console.log(name, f());
	} catch (err) {
		console.log(name, err.name, err.code, err.message);
	}
};
for (const target of [undefined, null, {}, 'text', 1, []]) {
	attempt('cursorTo', () => readline.cursorTo(target, 1, 2));
	attempt('moveCursor', () => readline.moveCursor(target, 1, 2));
	attempt('clearLine', () => readline.clearLine(target, 0));
	attempt('clearScreenDown', () => readline.clearScreenDown(target));
}
attempt('createInterface', () => readline.createInterface({ input: new EventEmitter() }));
attempt('createInterface with an emitter', () => readline.createInterface(new EventEmitter()));
attempt('EventEmitter', () => EventEmitter.call({}));
attempt('Stream', () => require('stream').Stream.call({}));
attempt('StringDecoder', () => require('string_decoder').StringDecoder.call({}, 'utf8'));
