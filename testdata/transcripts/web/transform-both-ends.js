// The two ends of a transform stream, ended one after the other in every way and at several distances: each line has a
// digest of what happened and after how many microtasks.
// two ends of a transform at various distances
let tick = 0; let left = 80;
const msg = (e) => e instanceof Error ? e.message : JSON.stringify(e);
const count = () => { tick++; if (left-- > 0) Promise.resolve().then(count); };
let out;
const log = (...a) => out.push(tick + ' ' + a.join(' '));
const watch = (name, p) => p.then((v) => log(name, 'ok', msg(v)), (e) => log(name, 'failed', msg(e)));
process.on('unhandledRejection', (e) => log('unhandled', msg(e)));
function digest(lines) {
	let h = 0x811c9dc5;
	for (const line of lines) for (let i = 0; i <= line.length; i++) h = Math.imul(h ^ line.charCodeAt(i), 0x01000193);
	return (h >>> 0).toString(16);
}
const acts = {
  wabort: (x) => watch('wabort', x.w.abort(new Error('aborted'))),
  wclose: (x) => watch('wclose', x.w.close()),
  cancel: (x) => watch('cancel', x.r.cancel('cancelled')),
  read: (x) => watch('read', x.r.read()),
  write: (x) => watch('write', x.w.write('w')),
  terminate: (x) => x.c.terminate(),
  error: (x) => x.c.error(new Error('errored')),
  enqueue: (x) => { try { x.c.enqueue('q'); } catch (e) { log('enqueue', msg(e)); } },
};
const act = (name, x) => { try { acts[name](x); } catch (e) { log(name, 'threw', msg(e)); } };
const hooks = {
  none: {},
  bad: { transform(c, x) { log('transform'); throw new Error('T'); }, flush() { log('flush'); throw new Error('F'); }, cancel(r) { log('cancel', msg(r)); throw new Error('C'); } },
  slow: { async transform(c, x) { log('transform'); await null; await null; x.enqueue(c); }, async flush() { log('flush'); await null; await null; }, async cancel(r) { log('cancel', msg(r)); await null; await null; } },
};
const all = [];
for (const h in hooks) for (const a in acts) for (const b in acts) for (const d of [0, 2, 5]) all.push([h, a, b, d]);
(async () => {
  let told = [], last;
  const tell = () => { if (told.length) console.log(last, told.length, digest(told)); told = []; };
  for (const [h, a, b, d] of all) {
    if (last !== h + ' ' + a + ' ' + b) tell();
    last = h + ' ' + a + ' ' + b;
    out = []; tick = 0; left = 60; let c;
    const t = new TransformStream({ start(x) { c = x; }, ...hooks[h] });
    const w = t.writable.getWriter(), r = t.readable.getReader();
    watch('wclosed', w.closed); watch('rclosed', r.closed); watch('ready', w.ready);
    const x = { w, r, c };
    if (d === 5) { watch('write0', w.write('w0')); await new Promise(setImmediate); out.push('-'); tick = 0; }
    count();
    act(a, x);
    for (let i = 0; i < d; i++) await null;
    act(b, x);
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    told.push(...out);
  }
  tell();
})();
