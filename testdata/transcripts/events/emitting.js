// What runs in an emit, and what removeListener handlers see.
const EventEmitter = require('events');

const ee = new EventEmitter();
ee.on('one', (...args) => console.log(args));
ee.on('two', (...args) => console.log(1, args)).on('two', (...args) => console.log(2, args));
for (let n = 0; n <= 5; n++) {
	const args = Array.from({ length: n }, (_, i) => i);
	console.log(ee.emit('one', ...args), ee.emit('two', ...args));
}

const later = () => console.log('removed by the first');
ee.on('s', () => ee.removeListener('s', later)).on('s', later);
ee.on('s', () => ee.once('s', () => console.log('added in the emit')));
ee.emit('s');
console.log('again');
ee.emit('s');

const self = new EventEmitter();
for (let i = 0; i < 3; i++) self.on('x', function f() { console.log('self', i); self.off('x', f) });
self.emit('x');
console.log(self.listenerCount('x'));

const meta = new EventEmitter();
const f = () => console.log('f', meta.listenerCount('x'));
meta.on('removeListener', (name, fn) => console.log('removed', name, fn === f, meta.listenerCount(name)));
meta.once('x', f);
meta.emit('x');
meta.on('x', f);
meta.removeListener('x', () => {});
console.log(meta.removeListener('unknown', f) === meta, meta.listenerCount('x'));
meta.removeListener('x', f);

const nested = new EventEmitter();
const [a, b] = [() => console.log('a'), () => console.log('b')];
nested.on('x', a).on('x', b);
nested.once('removeListener', () => {
	nested.removeListener('x', b);
	console.log(nested.emit('x'));
});
nested.removeListener('x', a);

const moved = new EventEmitter();
moved.on('x', a).on('x', b).off('x', a).on('x', a);
console.log(moved.listeners('x').map((l) => (l === a ? 'a' : 'b')));
