// Objects that are awaited, resolved with and returned by reactions, which seem to be promises or throw.
const r = Proxy.revocable({}, {}); r.revoke();
const vals = { ctorThrows: () => ({ get constructor() { throw new Error('c') } }), promiseCtorThrows: () => Object.defineProperty(Promise.resolve(1), 'constructor', { get() { throw new Error('pc') } }), fake: () => Object.create(Promise.prototype), proxy: () => new Proxy(Promise.resolve(2), {}), revoked: () => r.proxy, ctorIsPromise: () => ({ constructor: Promise }), sub: () => new (class S extends Promise { })((f) => f(4)), thenThrows: () => ({ get then() { throw new Error('t') } }), fnPromise: () => Object.assign(() => 1, { constructor: Promise }), arr: () => Object.assign([1], { constructor: Promise }), ctorGetter: () => ({ get constructor() { return Promise }, then(f) { f(7) } }) };
const told = (e) => e instanceof TypeError ? 'TypeError' : e?.message;
const show = (v) => typeof v === 'object' || typeof v === 'function' ? 'obj' : v;
(async () => {
  for (const k in vals) { try { console.log(k, show(await vals[k]())) } catch (e) { console.log(k, 'caught', told(e)) } }
  for (const k in vals) { try { await (async () => { await null; return await vals[k]() })().then((v) => console.log(k, 'second', show(v))) } catch (e) { console.log(k, 'second caught', told(e)) } }
  for (const k in vals) { try { for await (const x of [vals[k]()]) console.log(k, 'for await', show(x)) } catch (e) { console.log(k, 'for await caught', told(e)) } }
  for (const k in vals) { try { const g = (async function* () { yield vals[k](); await vals[k](); return vals[k]() })(); console.log(k, 'gen', show((await g.next()).value)); console.log(k, 'gen', show((await g.next()).value)) } catch (e) { console.log(k, 'gen caught', told(e)) } }
  for (const k in vals) { try { const g = (async function* () { yield* [vals[k]()] })(); console.log(k, 'gen*', show((await g.next()).value)) } catch (e) { console.log(k, 'gen* caught', told(e)) } }
  for (const k in vals) { try { console.log(k, 'resolve', show(await Promise.resolve(vals[k]()))) } catch (e) { console.log(k, 'resolve caught', told(e)) } }
  for (const k in vals) { try { console.log(k, 'new', show(await new Promise((f) => f(vals[k]())))) } catch (e) { console.log(k, 'new caught', told(e)) } }
  for (const k in vals) { try { console.log(k, 'then', show(await Promise.resolve(9).then(() => vals[k]()))) } catch (e) { console.log(k, 'then caught', told(e)) } }
  for (const k in vals) { try { console.log(k, 'all', show((await Promise.all([vals[k]()]))[0])) } catch (e) { console.log(k, 'all caught', told(e)) } }
  for (const k in vals) { try { console.log(k, 'pthen', show(await Promise.prototype.then.call(vals[k](), (x) => x))) } catch (e) { console.log(k, 'pthen caught', told(e)) } }
  for (const k in vals) { try { (async () => { await vals[k]() })().catch((e) => console.log(k, 'sync catch', told(e))); console.log(k, 'sync ok') } catch (e) { console.log(k, 'sync caught', told(e)) } }
})().catch((e) => console.log('outer', e?.message));
