// Packages for promises and callbacks: async, bluebird, rxjs, queues, pools, contexts.
'use strict';

const async = require('async'), Bluebird = require('bluebird'), rx = require('rxjs'), PQueue = require('p-queue').default;
const limit = require('p-limit')(1);
const show = (name, ...values) => console.log(name, ...values);

(async_ => async_())(async () => {
  show('async', await async.mapLimit([1, 2, 3], 2, async (n) => n * 2), await async.parallel({ a: (cb) => setImmediate(cb, null, 1), b: async () => 2 }));
  const q = async.queue((task, done) => { show('task', task); setImmediate(done); }, 1);
  q.push(['a', 'b']);
  await q.drain();
  show('bluebird', await Bluebird.map([1, 2, 3], (n) => Bluebird.delay(1).return(n + 1), { concurrency: 2 }), await Bluebird.promisify((a, cb) => cb(null, a))(5), await Bluebird.any([Bluebird.reject(new Error('x')), 7]));
  await Bluebird.reject(new TypeError('typed')).catch(RangeError, () => show('no')).catch(TypeError, (err) => show('caught', err.message));
  show('rxjs', await rx.lastValueFrom(rx.from([1, 2, 3]).pipe(rx.map((n) => n * n), rx.scan((a, b) => a + b, 0), rx.toArray())), await rx.firstValueFrom(rx.merge(rx.timer(1).pipe(rx.map(() => 'timer')), rx.NEVER)));
  const queue = new PQueue({ concurrency: 1 });
  queue.add(async () => show('p-queue first'));
  await queue.add(() => show('second'));
  await queue.onIdle();
  show('p-limit', await Promise.all([1, 2, 3].map((n) => limit(async () => n))));
  let tries = 0;
  show('p-retry', await require('p-retry')(async () => { if (++tries < 3) throw new Error('again'); return tries; }, { minTimeout: 1, retries: 5 }));
  const pool = require('generic-pool').createPool({ create: async () => ({ id: ++tries }), destroy: async () => {} }, { max: 1 });
  const first = await pool.acquire();
  const second = pool.acquire();
  await pool.release(first);
  show('generic-pool', (await second) === first, pool.size, pool.borrowed);
  await pool.release(first);
  await pool.drain();
  await pool.clear();
  const { createNamespace } = require('cls-hooked');
  const ns = createNamespace('s');
  await ns.runPromise(async () => { ns.set('k', 1); await null; await new Promise((r) => setTimeout(r, 1)); show('cls-hooked', ns.get('k')); });
  const backoff = require('backoff').fibonacci({ initialDelay: 1, maxDelay: 5 });
  backoff.failAfter(3);
  await new Promise((resolve) => { backoff.on('ready', (n) => { show('backoff', n); backoff.backoff(); }).on('fail', resolve).backoff(); });
});
