// watch of fs.promises is an asynchronous generator: how many microtasks its answers take that need no change.
const fs = require('fs');
const os = require('os');
const path = require('path');

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
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'watch-'));
  const { watch } = fs.promises;
  console.log(Object.prototype.toString.call(watch(folder)), watch(folder)[Symbol.asyncIterator].name);
  const signal = AbortSignal.abort('over');
  for (const args of [[5], ['none'], [folder, 5], [folder, null], [folder, { signal: 5 }], [folder, { persistent: 1 }], [folder, { recursive: 1 }], [folder, { signal }]]) {
    const iterator = watch(...args);
    await after('refused', iterator.next());
    await after('then', iterator.next());
  }
  for (const how of ['return', 'throw']) {
    const iterator = watch(folder);
    await after(how, iterator[how](how === 'throw' ? new Error('thrown') : Promise.resolve('promised')));
    await after('then', iterator.next());
  }
  const controller = new AbortController(), iterator = watch(folder, { signal: controller.signal });
  const requests = [iterator.next(), iterator.next()];
  controller.abort('now');
  for (const request of requests) await after('aborted', request);
  fs.rmdirSync(folder);
})();
