// Random streams of bytes, read with all kinds of views by readers that come and go: each line stands for one such story,
// with the length and a digest of its log, in which a number says after how many microtasks something happened. To see a
// story that differs, put its number into `shown`.
const stories = 120;
const shown = 0;
let tick, left, out;
const msg = (e) => e instanceof Error ? e.name + ' ' + e.code + ' ' + e.message : JSON.stringify(e);
const count = () => { tick++; if (left-- > 0) Promise.resolve().then(count); };
const log = (...a) => out.push(tick + ' ' + a.join(' '));
const show = (r) => r && r.value !== undefined ? r.value.constructor.name + ' ' + r.value.byteOffset + '/' + r.value.byteLength + '/' + r.value.buffer.byteLength + ' ' + [...new Uint8Array(r.value.buffer, r.value.byteOffset, r.value.byteLength)] + ' ' + r.done : msg(r);
const watch = (name, p) => p.then((v) => log(name, 'ok', show(v)), (e) => log(name, 'failed', msg(e)));
process.on('unhandledRejection', (e) => log('unhandled', msg(e)));
process.on('uncaughtException', (e) => log('uncaught', msg(e)));
function generator(seed) {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), a | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}
function digest(lines) {
	let h = 0x811c9dc5;
	for (const line of lines) for (let i = 0; i <= line.length; i++) h = Math.imul(h ^ line.charCodeAt(i), 0x01000193);
	return (h >>> 0).toString(16);
}
const ticks = async (n) => { for (let i = 0; i < n; i++) await null; };
(async () => {
  for (let seed = 1; seed <= stories; seed++) {
    const random = generator(seed * 77), int = (n) => Math.floor(random() * n), chance = (p) => random() < p, pick = (l) => l[int(l.length)];
    out = []; tick = 0; left = 150;
    let n = 0, c;
    const bytesOf = (k) => Uint8Array.from({ length: k }, () => ++n);
    const act = (c) => {
      const how = int(9);
      log('act', how, c.desiredSize, c.byobRequest && (c.byobRequest.view.byteOffset + '/' + c.byobRequest.view.byteLength));
      try {
        if (how < 3) c.enqueue(pick([() => bytesOf(1 + int(5)), () => new Uint16Array([++n, ++n]), () => new DataView(bytesOf(3).buffer, 1, 2), () => Buffer.alloc(3, ++n)])());
        else if (how < 6) { const r = c.byobRequest; if (r) { const k = Math.min(r.view.byteLength, int(5)); r.view.set(bytesOf(k)); r.respond(k); } }
        else if (how === 6) { const r = c.byobRequest; if (r) { const k = Math.min(r.view.byteLength, int(4)); r.view.set(bytesOf(k)); r.respondWithNewView(pick([() => r.view.subarray(0, k), () => new Uint8Array(r.view.buffer, r.view.byteOffset, k), () => new Uint8Array(r.view.buffer.slice(0), r.view.byteOffset, k), () => new DataView(r.view.buffer, r.view.byteOffset, k)])()); } }
        else if (how === 7) { if (chance(0.6)) c.close(); if (chance(0.6)) c.byobRequest?.respond(0); }
        else if (chance(0.2)) c.error(new Error('E'));
      } catch (e) { log('caught', msg(e)); }
    };
    const s = new ReadableStream({
      type: 'bytes', ...(chance(0.3) ? { autoAllocateChunkSize: 1 + int(6) } : {}), start(x) { c = x; },
      pull(c) {
        const how = int(5), acts = int(3);
        const work = () => { for (let i = 0; i < acts; i++) act(c); };
        if (how < 2) return work();
        return ticks(how - 1).then(work);
      },
      cancel(r) { log('cancel', msg(r)); },
    }, chance(0.5) ? { highWaterMark: int(9) } : undefined);
    count();
    try {
    const types = [Uint8Array, Uint8Array, Uint16Array, DataView, Uint32Array, Buffer, Float64Array];
    for (let turns = 1 + int(3); turns > 0; turns--) {
      const byob = chance(0.7);
      let reader;
      try { reader = s.getReader(byob ? { mode: 'byob' } : undefined); } catch (e) { log(msg(e)); break; }
      watch('closed', reader.closed);
      const name = byob ? 'byob' : 'read';
      const view = () => { const T = pick(types), l = 1 + int(4); return T === Buffer ? Buffer.alloc(l) : T === DataView ? new DataView(new ArrayBuffer(l + 2), 1, l) : new T(new ArrayBuffer((l + 1) * T.BYTES_PER_ELEMENT), chance(0.5) ? T.BYTES_PER_ELEMENT : 0, l); };
      for (let steps = 2 + int(6); steps > 0; steps--) {
        const how = int(8);
        if (how < 5) {
          const v = view();
          const o = byob && chance(0.3) ? { min: 1 + int(v.length ?? v.byteLength) } : undefined;
          const p = byob ? reader.read(v, ...(o ? [o] : [])) : reader.read();
          if (byob) log('detached', v instanceof DataView ? v.buffer.byteLength : v.byteLength);
          watch(name + (o?.min ?? ''), p);
          if (chance(0.5)) await Promise.race([p.catch(() => {}), ticks(12)]);
          else await ticks(int(4));
        } else if (how === 5) await ticks(1 + int(3));
        else if (how === 6) act(c);
        else if (how === 7 && chance(0.1)) watch('cancelled', reader.cancel(new Error('why')));
        if (out.length > 60) break;
      }
      reader.releaseLock();
      log('released');
      await ticks(int(4));
    }
    } catch (e) { log("story", msg(e)); }
    for (let i = 0; i < 4; i++) await new Promise(setImmediate);
    console.log(seed, out.length, digest(out));
    if (seed === shown) console.log(out.join('\n'));
  }
})();
