const it = { [Symbol.iterator]() { return {}; } };
for (const f of [() => { for (const a of it); }, () => { const [a] = it; }, () => { for (const a of { [Symbol.iterator]() { return 5; } }); }, () => { for (const a of { [Symbol.iterator]() { return { next: 5 }; } }); }, () => { const [] = it; }, () => { for (const a of { [Symbol.iterator]() { return { next: null }; } }); }]) {
  try { f(); console.log('ok'); } catch (e) { console.log(e.name, e.message); }
}
function* g() { try { yield 1; yield 2; } finally { console.log('closed'); } }
for (const x of g()) { console.log(x); break; }
const [a] = g(); console.log(a, [...g()]);
class C { constructor() { this.n = 0; } [Symbol.iterator]() { return this; } next() { return { done: this.n++ > 2, value: this.n }; } return(v) { console.log('return', this instanceof C); return {}; } }
for (const x of new C()) { console.log(x); if (x === 2) break; }
try { for (const x of new C()) throw new Error('x'); } catch (e) { console.log(e.message); }
const order = []; const seen = { get [Symbol.iterator]() { order.push('get iterator'); return () => { order.push('call'); return { next() { order.push('next'); return { get done() { order.push('done'); return false; }, get value() { order.push('value'); return 7; } }; }, return() { order.push('return'); return {}; } }; }; } };
for (const x of seen) break; console.log(order.join());
for (const x of new Uint8Array([1, 2])) console.log(x); for (const x of 'añ😀') console.log(x); for (const x of [5].entries()) console.log(x); (function () { for (const x of arguments) console.log(x); })(8, 9);
for (const [k, v] of new URLSearchParams('a=1&b=2')) console.log(k, v);
