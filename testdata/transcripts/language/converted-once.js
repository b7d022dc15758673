// Functions of the language convert their arguments once, in order.
const value = (name, v) => ({ toString() { console.log('toString of', name); return v }, valueOf() { console.log('valueOf', name); return v } });
console.log(parseInt(value('text', '0'), value('radix', 10)));
console.log(parseInt(value('text', '99999999999999999999'), value('radix', 16)));
console.log((0.5).toString(value('radix', 2)), (255).toString(value('radix', 16)));
for (const radix of [0, 2, 36, 37, 1, NaN, 2 ** 32 + 10, -(2 ** 32) + 16, '8', null, Infinity]) {
  console.log(radix, parseInt('0', radix), parseInt('-0', radix), parseInt('99999999999999999999', radix), parseInt('0x1fffffffffffff1', radix));
}
for (const f of [() => new RegExp('a', Symbol('x')), () => new RegExp(Symbol('x')), () => Function(Symbol('x')), () => parseInt(Symbol('x')),
  () => parseInt('1', Symbol('x')), () => (0.5).toString(Symbol('x')), () => new RegExp('a', value('flags', 'g')).flags]) {
  try { console.log(f()) } catch (e) { console.log(String(e)) }
}
console.log((1234.5).toLocaleString([, 'en']), (1.5).toLocaleString({ length: 2, 1: 'en' }));
try { JSON.parse(Symbol('x')) } catch (e) { console.log(String(e)) }
