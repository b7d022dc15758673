// What for await and yield* say of what cannot be iterated, and of iterators that are not as they should be.
const asynchronous = Symbol.asyncIterator, synchronous = Symbol.iterator;

const show = (label, promise) => promise.then((value) => console.log(label, value), (error) => console.log(label, error.name, error.message));

async function loop(values) { for await (const value of values) return value }
async function* delegate(values) { yield* values }

const noCalls = { undefined, null: null, number: 5, string: 'x', boolean: true, bigint: 1n, symbol: Symbol('q'), object: {}, array: [] };
const results = { undefined, null: null, number: 5, string: 'x', object: {} };

(async () => {
  for (const [name, value] of Object.entries(noCalls)) {
    for (const key of [asynchronous, synchronous]) {
      for (const [where, values] of Object.entries({
        method: { [key]: value },
        next: { [key]: () => ({ next: value }) },
      })) {
        await show(`for ${String(key)} ${where} ${name}`, loop(values));
        await show(`yield* ${String(key)} ${where} ${name}`, delegate(values).next());
      }
    }
    await show(`for ${name}`, loop(value));
    await show(`yield* ${name}`, delegate(value).next());
  }
  for (const [name, value] of Object.entries(results)) {
    for (const key of [asynchronous, synchronous]) {
      for (const [where, values] of Object.entries({
        iterator: { [key]: () => value },
        result: { [key]: () => ({ next: () => value }) },
      })) {
        await show(`for ${String(key)} ${where} ${name}`, loop(values));
        await show(`yield* ${String(key)} ${where} ${name}`, delegate(values).next());
      }
    }
  }
  // The methods with which a generator is left.
  const leaving = {
    ...noCalls, 'of number': () => 5, 'of null': () => null, 'of nothing': () => ({}), 'of promise': () => ({ done: true, value: Promise.resolve(3) }),
    throwing() { throw new Error('thrown inside') },
  };
  for (const how of ['return', 'throw']) {
    for (const [name, method] of Object.entries(leaving)) {
      for (const key of [asynchronous, synchronous]) {
        const values = { [key]: () => ({ next: () => ({ value: 1, done: false }), [how]: method }) };
        const iterator = delegate(values);
        await iterator.next();
        await show(`yield* ${String(key)} ${how} ${name}`, iterator[how](new Error('argument')));
        await show('then', iterator.next());
        if (how === 'throw') continue;
        await show(`break ${String(key)} ${name}`, (async () => { for await (const _ of values) break; return 'left' })());
        await show(`throw ${String(key)} ${name}`, (async () => { for await (const _ of values) throw new Error('body') })());
      }
    }
  }
})();
