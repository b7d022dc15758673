// Reading and writing whole files ends when a signal is aborted.
const fs = require('fs');
const { promises } = fs;
const { getEventListeners } = require('events');
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const file = tmp + '/file';
const output = tmp + '/output';
fs.writeFileSync(file, 'x'.repeat(2_000_000));
const describe = (err) => err && [err.name, err.code, err.message.replaceAll(tmp, ''), String(err.cause), Object.keys(err).join()].join(' | ');
const called = (name, ...args) => new Promise((resolve, reject) => {
  let now = true;
  fs[name](...args, (err, data) => {
    console.log(name, now ? 'at once' : 'later', describe(err), data?.length);
    resolve();
  });
  now = false;
});
const settled = (name, promise) => promise.then((v) => console.log(name, v?.length), (err) => console.log(name, describe(err)));
const names = { readFile: [file], writeFile: [output, 'x'], appendFile: [output, 'x'] };

(async () => {
  for (const signal of [5, {}, null, 'x', { aborted: true }, { aborted: false }, AbortSignal.abort(), AbortSignal.abort('reason')]) {
    for (const [name, args] of Object.entries(names)) {
      await called(name, ...args, { signal }).catch((err) => console.log(name, 'throws', describe(err)));
      await settled(name, promises[name](...args, { signal }));
    }
  }
  for (const [name, args] of Object.entries(names)) {
    for (const call of [called, (name, ...args) => settled(name, promises[name](...args))]) {
      const controller = new AbortController();
      const done = call(name, ...args, { signal: controller.signal });
      console.log(getEventListeners(controller.signal, 'abort').length);
      controller.abort(new Error('why'));
      await done;
    }
  }
  const controller = new AbortController();
  await settled('iterable', promises.writeFile(output, (function* () {
    for (let i = 0; i < 5; i++) {
      if (i === 3) controller.abort();
      yield 'a';
    }
  })(), { signal: controller.signal }));
  console.log(fs.readFileSync(output, 'utf8'));
  const handle = await promises.open(file);
  await settled('handle', handle.readFile({ signal: AbortSignal.abort() }));
  await handle.close();
  for (const create of ['createReadStream', 'createWriteStream']) {
    const controller = new AbortController();
    const stream = fs[create](file, { signal: controller.signal, flags: 'r+' });
    stream.on('ready', () => controller.abort('reason')).on('error', (err) => console.log(create, describe(err)));
    await new Promise((resolve) => stream.on('close', resolve));
    console.log(getEventListeners(controller.signal, 'abort').length);
    try {
      fs[create](file, { signal: {} });
    } catch (err) {
      console.log(describe(err));
    }
  }
  fs.rmSync(tmp, { recursive: true });
})();
