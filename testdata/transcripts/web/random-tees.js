// Random teed streams of the web, of bytes and others: each line stands for one such story, with the length and a digest
// of its log, in which a number says after how many microtasks something happened. To see a story that differs, put its
// number into `shown`.
const stories = 60;
const shown = 0;
let tick, left, out;
const msg = (e) => e instanceof Error ? e.message : JSON.stringify(e);
const count = () => { tick++; if (left-- > 0) Promise.resolve().then(count); };
const log = (...a) => out.push(tick + ' ' + a.join(' '));
const watch = (name, p) => p.then((v) => log(name, 'ok', msg(v)), (e) => log(name, 'failed', msg(e)));
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
  for (const kind of ['chunks', 'bytes', 'views']) for (let seed = 1; seed <= stories; seed++) {
    const bytes = kind !== 'chunks';
    const random = generator(seed * 77), int = (n) => Math.floor(random() * n), chance = (p) => random() < p;
    out = []; tick = 0; left = 150;
    const limit = 1 + int(5); let n = 0;
    const s = new ReadableStream({
      type: bytes ? 'bytes' : undefined, 
      pull(c) {
        const how = int(6), two = chance(0.2), fails = chance(0.03);
        log("pulled " + how + (two ? " two" : "") + (fails ? " fails": "")); const work = () => {
          log('pull', c.desiredSize);
          try {
            if (fails) { chance(0.5) ? c.error(new Error('E')) : (() => { throw new Error('T') })(); return; }
            for (let i = 0; i <= two; i++) if (n < limit) c.enqueue(bytes ? new Uint8Array([n++, 1]) : 'c' + n++); else { c.close(); if (bytes) c.byobRequest?.respond(0); }
          } catch (e) { log('caught', msg(e)); throw e; }
        };
        if (how < 2) return work();
        return ticks(how - 1).then(work);
      },
      cancel(r) { log('cancel', msg(r)); },
    }, chance(0.8) ? { highWaterMark: int(4) } : undefined);
    count();
    await ticks(int(3));
    log("tee"); const branches = s.tee();
    branches.forEach(async (b, i) => {
      const name = 'ab'[i];
      if (chance(0.1)) return; log(name + " begins");
      await ticks(int(3));
      const byob = kind === 'views' && chance(0.4);
      const reader = b.getReader(byob ? { mode: 'byob' } : undefined);
      const read = () => reader.read(...(byob ? [new Uint8Array(1 + int(4))] : []));
      watch(name + ' closed', reader.closed);
      const most = chance(0.7) ? 10 : int(4);
      try {
        for (let j = 0; j < 12; j++) {
          if (j >= most) { watch(name + ' cancel', reader.cancel('x')); break; }
          if (chance(0.25)) log(name + " reads extra"), watch(name + ' extra', read());
          log(name + " reads"); const { value, done } = await read();
          log(name, msg(value), done);
          if (done) break;
          await ticks(int(3));
        }
      } catch (e) { log(name, 'fails', msg(e)); }
    });
    for (let i = 0; i < 6; i++) await new Promise(setImmediate);
    console.log(kind, seed, out.length, digest(out));
    if (seed === shown) console.log(out.join('\n'));
  }
})();
