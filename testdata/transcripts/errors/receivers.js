// What functions are called on is part of their names in stacks: emitters, timers, streams, elements.
const { EventEmitter } = require('events');
const { Transform, Writable } = require('stream');
const frames = (err) => err.stack.split('\n').slice(1).filter((line) => line.includes('receivers.js')).map((line) => line.replace(/ \(.*| at \S+$/, '')).join(',');
const show = (what) => console.log(what, '|', frames(new Error('here')));

class Chat extends EventEmitter {
	constructor() {
		super();
		this.on('a', () => show('arrow'));
		this.on('b', function () { show('anonymous') });
		this.on('c', function named() { show('named') });
		this.on('d', this.heard);
		this.once('e', () => this.heard());
		this.on('f', this.heard.bind(this));
	}
	heard() { show('method') }
}
class Loud extends Chat {}
for (const chat of [new Chat(), new Loud()]) for (const name of 'abcdef') chat.emit(name);
process.on('own', () => show('process'));
process.emit('own');

const o = { m() { show('object') }, 'a-b'() { show('odd name') }, get x() { show('getter') }, [Symbol('s')]: () => {} };
o.m();
o['a-b']();
o.x;
(0, o.m)();
o.m.call('text');
o.m.call(new Map());
o.alias = o.m;
o.alias();
o.other = function inner() { show('alias') };
o.other();
(function plain() { show('apply') }).apply([1]);
new Map([[1, 1]]).forEach(() => show('map'));
new Set([1]).forEach(() => show('set'));
new Uint8Array(1).map(() => show('bytes'));

new Transform({ transform(chunk, encoding, done) { show('transform'); done() } }).write('x');
new Writable({ write: (chunk, encoding, done) => { show('write'); done() } }).write('x');

setTimeout(() => show('timeout'));
setTimeout(function named() { show('named timeout') });
setTimeout(() => setImmediate(() => show('immediate')), 5);
