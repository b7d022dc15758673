// Number of an object asks for its primitive value, and for nothing else of it.
const value = { get x() { console.log('the accessor runs'); return 1; }, valueOf() { return 5; } };
console.log(Number(value), Number(Object(2n ** 60n)), Number(2n ** 60n + 1n), Number([]), Number({}), Number(new Date(7)));
const detached = new Uint8Array(8);
structuredClone(detached.buffer, { transfer: [detached.buffer] });
try {
  Number(detached);
} catch (err) {
  console.log(err.name);
}
