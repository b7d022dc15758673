// setInterval of timers/promises is an asynchronous generator: how many microtasks each answer takes, what becomes of
// values that are promises, and of requests in a row.
const { setInterval } = require('timers/promises');

async function after(label, promise) {
  let ticks = 0, isDone = false;
  const told = promise.then(
    (result) => { isDone = true; console.log(label, ticks, result) },
    (error) => { isDone = true; console.log(label, ticks, error.name, error.message, error.cause) },
  );
  while (!isDone && ticks < 30) {
    ticks++;
    await null;
  }
  await told;
}

(async () => {
  const { prototype } = Object.getPrototypeOf(async function* () {});
  console.log(Object.getPrototypeOf(Object.getPrototypeOf(setInterval(1))) === prototype);
  for (const how of ['next', 'return', 'throw']) await prototype[how].call({}).catch((e) => console.log(e.message));
  for (const how of ['return', 'throw']) {
    const iterator = setInterval(1, 'v');
    await after(`${how} first`, iterator[how](how === 'throw' ? new Error('thrown') : Promise.resolve('promised')));
    await after('then', iterator.next());
  }
  for (const how of ['return', 'throw']) {
    const iterator = setInterval(1, 'v');
    await iterator.next();
    await after(how, iterator[how](how === 'throw' ? new Error('thrown') : Promise.resolve('promised')));
    await after('then', iterator.next());
  }
  for (const args of [['x'], [1, 2, 5], [1, 2, null], [1, 2, { ref: 1 }], [1, 2, { signal: 5 }], [1, 2, { signal: AbortSignal.abort('over') }]]) {
    const iterator = setInterval(...args);
    await after('refused', iterator.next());
    await after('then', iterator.next());
  }
  {
    const controller = new AbortController(), iterator = setInterval(1, 'v', { signal: controller.signal });
    await iterator.next();
    const waiting = iterator.next();
    controller.abort('waiting');
    await after('abort', waiting);
    await after('then', iterator.next());
  }
  {
    const controller = new AbortController(), iterator = setInterval(1, 'v', { signal: controller.signal });
    await iterator.next();
    controller.abort('between');
    await after('abort', iterator.next());
  }
  {
    const controller = new AbortController(), iterator = setInterval(1, 'v', { signal: controller.signal });
    const requests = [iterator.next(), iterator.next(), iterator.next()];
    controller.abort('at once');
    for (const request of requests) await after('in a row', request);
  }
  {
    const iterator = setInterval(1, 'v');
    const requests = [iterator.next(), iterator.next(), iterator.return('z'), iterator.next()];
    for (const request of requests) console.log(await request);
  }
  {
    const failure = Promise.reject(new Error('value'));
    failure.catch(() => {});
    const iterator = setInterval(1, failure);
    await iterator.next().catch((e) => console.log(e.message));
    await after('then', iterator.next());
    console.log(await (async () => { for await (const v of setInterval(1, Promise.resolve('pv'))) return v })());
  }
  // What is not referenced keeps nothing running.
  setInterval(1, 0, { ref: false }).next().then(() => console.log('never'));
})();
