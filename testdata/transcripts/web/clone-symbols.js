// What a script puts under the symbols that cloneable objects have does not count, and a tag makes no iterator.
const [kClone] = Object.getOwnPropertySymbols(Blob.prototype).filter((symbol) => String(symbol).includes('clone'));
for (const value of [() => 5, () => undefined, 5, undefined]) {
  console.log(structuredClone({ a: 1, [kClone]: value }));
}
for (const tag of ['Any Iterator', 'WeakRef', 'FinalizationRegistry']) console.log(structuredClone({ a: 1, [Symbol.toStringTag]: tag }));
for (const value of [[][Symbol.iterator](), new Map().keys(), 'a'.matchAll(/a/g), new WeakRef({})]) {
  try {
    structuredClone(value);
  } catch (err) {
    console.log(err.name, err.message);
  }
}
