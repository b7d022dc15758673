process.on('warning', function (w) {
  console.log(w.name, w.code, w.message, w.detail, Object.keys(w).join(), w.constructor.name, w.stack.split('\n')[0], this === process);
});
const emit = process.emitWarning;
emit('a');
emit('b', 'N');
emit('c', 'N', 'C');
emit('d', { type: 'T', code: 'X', detail: 'more\nabout it' });
emit('e', {});
emit('f', () => {});
emit('g', 'N', () => {});
emit('h', 'N', 'C', () => {});
emit(new Error('i'));
emit(Object.assign(new TypeError('j'), { code: 'JC', detail: 'jd' }), 'ignored');
emit('k', undefined, 'K');
emit('l', { detail: 5 });
emit('m', 'DeprecationWarning', 'DEP1');
emit('m', 'DeprecationWarning', 'DEP1');
for (const change of [(e) => { e.toString = 5; }, (e) => { e.toString = () => 'own text'; }, (e) => { e.stack = ''; }]) {
  const error = new Error('changed');
  change(error);
  emit(error);
}
for (const args of [[5], [], [{}], [null], ['a', 5], ['a', 'b', 5], ['a', { type: 5 }], ['a', { code: 5 }], ['a', Symbol('x')], ['a', null], ['a', true], ['a', []]]) {
  try { emit(...args); } catch (e) { console.log(e.name, e.code, e.message); }
}
process.nextTick(() => console.log('tick'));
console.log('emitted');
