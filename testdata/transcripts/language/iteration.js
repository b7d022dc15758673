const log = console.log;
// live arrays
{ const a = [1, 2, 3]; const seen = []; for (const x of a) { seen.push(x); if (x === 1) a.push(4); if (x === 4) break; } log(seen); }
{ const a = [1, 2, 3, 4]; const seen = []; for (const x of a) { seen.push(x); a.length = 2; } log(seen); }
{ const a = [1, , 3]; log([...a], a); for (const x of a) log(x); }
{ const a = [1, 2]; a[5] = 9; log([...a]); }
{ const a = []; a[100000] = 1; a[3] = 2; let n = 0; for (const x of a) n += x === undefined ? 0 : x; log(n); }
{ const a = [1, 2]; Object.defineProperty(a, 1, { get() { return 'got'; } }); for (const x of a) log(x); }
// sets and maps while changing
{ const s = new Set([1, 2, 3]); const seen = []; for (const x of s) { seen.push(x); s.delete(x); if (x < 3) s.add(x + 10); } log(seen, s); }
{ const s = new Set([1, 2, 3]); const seen = []; for (const x of s) { seen.push(x); if (x === 1) s.clear(); if (seen.length < 3) s.add('n' + x); } log(seen); }
{ const m = new Map([['a', 1], ['b', 2]]); for (const [k, v] of m) { log(k, v); if (k === 'a') { m.delete('b'); m.set('c', 3); } } }
{ const m = new Map([['a', 1]]); for (const e of m) log(e, Array.isArray(e)); for (const [k, ...rest] of m) log(k, rest); for (const [k] of m) { for (const [j, v] of m) log(k, j, v); } }
{ const m = new Map([['a', 1], ['b', 2]]); for (const [k, v, w = 'default'] of m) log(k, v, w); for (const [, v] of m) log(v); for (const [] of m) log('none'); }
{ const kept = []; for (const e of new Map([[1, 2], [3, 4]])) kept.push(e); log(kept); }
{ const fs = []; for (const [k, v] of new Map([[1, 2], [3, 4]])) fs.push(() => [k, v]); log(fs.map((f) => f())); }
// nesting, break, continue, labels, return, throw, generators
outer: for (const x of [1, 2, 3]) { for (const y of [1, 2, 3]) { if (y === 2) continue outer; if (x === 3) break outer; log(x, y); } }
function f(a) { for (const x of a) for (const y of new Set(a)) if (x + y === 4) return [x, y]; }
log(f([1, 2, 3]), f([3, 1]));
function* g(a) { for (const x of a) { const got = yield x; if (got) log('got', got); } }
{ const i = g([1, 2, 3]), j = g([4, 5]); log(i.next(), j.next(), i.next('x'), j.return(7), i.next(), i.next()); for (const x of g([7, 8])) for (const y of g([x])) log(x, y); }
try { for (const x of [1, 2]) { for (const y of [x]) throw new Error('out ' + y); } } catch (e) { log(e.message); }
for (const x of [1]) { try { for (const y of [2]) { throw y; } } catch (e) { for (const z of [e]) log(x, z); } }
// recursion
const walk = (t) => { let n = 1; for (const c of t) n += walk(c); return n; }; log(walk([[[], []], [], [[[]]]]));
// patterns
{ const [a, b = 5, ...c] = [1, undefined, 3, 4]; log(a, b, c); const [d, [e]] = [1, [2]]; log(d, e); let p = 1, q = 2; [p, q] = [q, p]; log(p, q); const [s1, s2] = new Set([8, 9]); log(s1, s2); const [[k, v]] = new Map([['k', 'v']]); log(k, v); const [x, y] = 'hi'; log(x, y); }
{ const [a] = (function () { return arguments; })(5); log(a); const [z] = new Uint8Array([7]); log(z); }
log(((...r) => r)(...[1, 2], ...new Set([3]), ...'ab'), [...new Map([[1, 2]])], [...[...[1]], ...[]], new (class { constructor(...a) { this.a = a; } })(...[1, 2]));
// patched
class Mine extends Array { *[Symbol.iterator]() { yield 'mine'; } } log([...new Mine(3)]);
class Sub extends Array {} for (const x of Sub.from([1, 2])) log('sub', x);
{ const a = [1]; a[Symbol.iterator] = function* () { yield 'own'; }; for (const x of a) log(x); const [y] = a; log(y); }
{ const a = [1]; a[Symbol.iterator] = [].keys; log([...a]); const s = new Set(['v']); s[Symbol.iterator] = Set.prototype.entries; log([...s]); const m = new Map([[1, 2]]); m[Symbol.iterator] = Map.prototype.keys; for (const x of m) log(x); }
{ const a = [3]; a[Symbol.iterator] = null; try { for (const x of a); } catch (e) { log(e.message); } }
const proto = Object.getPrototypeOf([][Symbol.iterator]()), next = proto.next;
proto.next = function () { const r = next.call(this); if (!r.done) r.value += '!'; return r; };
log([...[1, 2]]); for (const x of [3]) log(x); const [w] = [4]; log(w);
proto.next = next; log([...[1]]);
proto.return = function () { log('returned'); return {}; }; for (const x of [1, 2]) break; const [only] = [1, 2]; delete proto.return;
const sp = Object.getPrototypeOf(new Set()[Symbol.iterator]()); const snext = sp.next; sp.next = function () { log('set next'); return snext.call(this); }; for (const x of new Set([1])) log(x); sp.next = snext;
const original = Array.prototype[Symbol.iterator]; Array.prototype[Symbol.iterator] = function* () { yield 'patched'; }; { const r = []; for (const x of [1, 2]) r.push(x); log(r.length, r[0]); } Array.prototype[Symbol.iterator] = original;
for (const x of [1]) log(x);
try { for (const x of [1, 2]) { null.x; } } catch (e) { log(e.stack.split('\n').slice(0, 2).join('|').replace(/\(.*[\\/]/, '(')); }
(async () => { for (const x of [Promise.resolve(1), 2]) log(await x); for await (const x of [Promise.resolve(3), 4]) log(x); const r = []; for (const [k, v] of new Map([[1, Promise.resolve(2)]])) r.push(k, await v); log(r); await Promise.all([1, 2].map(async (n) => { for (const x of [n, n * 10]) { await null; log(n, x); } })); })();
log(eval('let t = 0; for (const x of [1, 2, 3]) t += x; t'), new Function('a', 'for (const x of a) return x')([9]));
log(new (require('vm').Script)('const q = []; for (const [a, b] of new Map([[1, 2]])) q.push(a, b); q.join()').runInNewContext());
