// The functions of timers/promises: arguments, signals and the scheduler.
const { setInterval, setTimeout: sleep, setImmediate: imm, scheduler } = require('timers/promises');
const show = (l) => [(v) => console.log(l, 'ok', v), (e) => console.log(l, e.name, e.code, e.message)];
(async () => {
  for (const args of [['x'], [1, 2, 'no'], [1, 2, null], [1, 2, { signal: {} }], [1, 2, { signal: 5 }], [1, 2, { ref: 1 }], [Symbol()], [undefined], [1, 2, { signal: AbortSignal.abort() }], [1,2,{signal: AbortSignal.abort('why')}], [1,2,[]],[1,2,()=>{}]]) {
    let it;
    try { it = setInterval(...args); } catch (e) { console.log('sync', e.message); continue; }
    console.log('made', typeof it, Object.prototype.toString.call(it));
    await it.next().then(...show('next'));
    await it.return(3).then(...show('return'));
    await it.next().then(...show('next2'));
  }
  for (const args of [['x', 1], [1, 2, 'no'], [1, 2, null], [1, 2, { signal: {} }], [1, 2, { ref: 1 }], [null, 3], [undefined, 4], [Symbol()], [1, 2, { signal: AbortSignal.abort() }],[1,2,{signal: AbortSignal.abort('why')}]]) {
    await sleep(...args).then(...show('sleep'));
  }
  for (const args of [[1, 'no'], [2, null], [2, { signal: {} }], [2, { ref: 1 }], [2], [], [2, { signal: AbortSignal.abort(new Error('x')) }]]) {
    await imm(...args).then(...show('imm'));
  }
  const ac = new AbortController();
  const p = sleep(1000, 1, { signal: ac.signal }).then(...show('ab'));
  ac.abort(); await p;
  {
    const ac = new AbortController();
    const it = setInterval(1, 'v', { signal: ac.signal });
    const r = await it.next(); console.log(r);
    const n = it.next(); const n2 = it.next();
    ac.abort(new Error('because'));
    await n.then(...show('n')); await n2.then(...show('n2')); await it.next().then(...show('n3'));
  }
  {
    const ac = new AbortController(); let i = 0;
    try { for await (const v of setInterval(1, 'w', { signal: ac.signal })) { console.log(v); if (++i == 2) ac.abort(); } } catch (e) { console.log(e.name, e.code, e.message, e.cause && e.cause.name); }
  }
  console.log(scheduler, Object.getOwnPropertyNames(Object.getPrototypeOf(scheduler)));
  await scheduler.wait(1).then(...show('wait')); await scheduler.yield().then(...show('yield'));
  await scheduler.wait('x').then(...show('wait'));
  try { scheduler.wait.call({}, 1) } catch (e) { console.log(e.name, e.code, e.message) }
  try { scheduler.yield.call({}, 1) } catch (e) { console.log(e.name, e.code, e.message) }
  try { new scheduler.constructor() } catch (e) { console.log(e.name, e.code, e.message) }
})();
