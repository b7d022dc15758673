// Symbols are keys of weak collections, but for those of Symbol.for.
const symbol = Symbol('key'), other = Symbol('other');
const map = new WeakMap();
console.log(map.set(symbol, 1) === map, map.get(symbol), map.has(symbol), map.has(other), map.get(other), map.delete(symbol), map.has(symbol));
const set = new WeakSet();
console.log(set.add(symbol) === set, set.has(symbol), set.has(other), set.delete(symbol), set.has(symbol));
for (const f of [
  () => map.set(Symbol.for('shared'), 1),
  () => set.add(Symbol.for('shared')),
  () => map.set('text', 1),
  () => map.get(Symbol.for('shared')),
  () => map.has(Symbol.for('shared')),
  () => map.set(Symbol.iterator, 'well-known').get(Symbol.iterator),
]) {
  try { console.log(f()) } catch (err) { console.log(err.name + ': ' + err.message) }
}
