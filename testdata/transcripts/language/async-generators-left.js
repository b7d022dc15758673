// yield* and for await in asynchronous generators: how many microtasks next, return and throw take, by what they go through.
const after = async (label, p) => { let n = 0, done = false; const r = p.then((v) => { done = true; console.log(label, [n, v]) }, (e) => { done = true; console.log(label, [n, e.message]) }); while (!done && n < 60) { n++; await null } await r };
const arr = (withReturn) => ({ [Symbol.iterator]() { let i = 0; const it = { next: () => ({ value: ++i, done: i > 3 }) }; if (withReturn) it.return = (v) => { console.log('inner return', v); return { value: v, done: true } }; return it } });
const asy = (withReturn) => ({ [Symbol.asyncIterator]() { let i = 0; const it = { next: async () => ({ value: ++i, done: i > 3 }) }; if (withReturn) it.return = async (v) => { console.log('inner areturn', v); return { value: v, done: true } }; return it } });
async function* outer(values) { for await (const v of values) yield* v }
async function* plain(v) { yield* v }
async function* loop(v) { for await (const x of v) yield x }
async function* nested(v) { for await (const x of loop(v)) yield x }
(async () => {
  const kinds = { array: () => [1, 2, 3], sync: () => arr(false), syncr: () => arr(true), asy: () => asy(false), asyr: () => asy(true), gen: () => loop([1, 2]) };
  const generators = { plain, loop, nested, outer: (v) => outer([v, v]), outer2: (v) => outer(outer([[v]])) };
  for (const [n, mk] of Object.entries(kinds)) for (const [gn, g] of Object.entries(generators)) for (const how of ['next', 'return', 'throw', 'return promise']) {
    const it = g(mk());
    await after(`${gn} ${n} first`, it.next());
    const arg = how === 'throw' ? new Error('t') : how === 'return promise' ? Promise.resolve('pv') : 'x';
    await after(`${gn} ${n} ${how}`, it[how.split(' ')[0]](arg));
    await after(`${gn} ${n} then`, it.next());
  }
})();
