// events.on with water marks pauses and resumes the emitter.
const { on, EventEmitter } = require('events');

class Source extends EventEmitter {
	pause() { console.log('pause') }
	resume() { console.log('resume') }
}

(async () => {
	const source = new Source();
	const it = on(source, 'data', { highWaterMark: 3, lowWaterMark: 2 });
	const marks = it[Symbol.for('nodejs.watermarkData')];
	for (let i = 0; i < 6; i++) {
		source.emit('data', i);
		console.log(marks.size, marks.low, marks.high, marks.isPaused);
	}
	for (let i = 0; i < 6; i++) {
		const { value } = await it.next();
		console.log(value, marks.size, marks.isPaused);
	}
})();
