// watch, watchFile and the watch of fs.promises.
const fs = require('fs');
const { promises } = fs;
const tmp = fs.mkdtempSync(require('os').tmpdir() + '/sluice-');
const at = (name) => tmp + '/' + name;
const plain = (text) => String(text).replaceAll(tmp, '');
const event = (emitter, name) => new Promise((resolve) => emitter.once(name, (...args) => resolve(args)));

// watch does one thing after the other and prints the events, as many as each has.
async function watch(label, target, options, ...steps) {
  const watcher = fs.watch(target, options);
  for (const [count, step] of steps) {
    const seen = [];
    const all = new Promise((resolve) => {
      watcher.on('change', function listener(...args) {
        seen.push(args);
        if (seen.length < count) return;
        watcher.off('change', listener);
        resolve();
      });
    });
    step();
    await all;
    console.log(label, String(step).replace(/^\(\) => fs\./, ''), seen);
  }
  const closed = event(watcher, 'close');
  watcher.close();
  watcher.close();
  console.log(await closed);
}

function arguments_() {
  const done = () => {};
  for (const [name, lists] of Object.entries({
    watch: [[], [5], [''], [at('none')], ['a\0'], [tmp, 5], [tmp, 'nope'], [tmp, { encoding: 'nope' }], [tmp, { persistent: 5 }], [tmp, { recursive: 5 }], [tmp, null], [tmp, 5, 5], [tmp, done],
      [tmp, { signal: 5 }], [tmp, undefined, null], [Buffer.from(tmp)], [at('none'), { recursive: true }]],
    watchFile: [[], [5], [at('f')], [at('f'), {}], [at('f'), null, done], [at('f'), 5, done], [at('f'), { interval: 'x' }, done], [at('f'), { interval: -1 }, done], [at('f'), { interval: 0 }, done],
      [at('f'), { persistent: 5, bigint: 5 }, done], [at('f'), { interval: 1e10 }, done], [at('f'), { interval: 1.5 }, done]],
    unwatchFile: [[], [5], [at('none')], [at('none'), 5]],
  })) {
    for (const args of lists) {
      const label = plain(name + ' ' + args.map((v) => typeof v === 'function' ? 'function' : Buffer.isBuffer(v) ? 'buffer' : JSON.stringify(v)));
      try {
        const watcher = fs[name](...args);
        console.log(label, watcher?.constructor.name);
        if (name === 'watchFile') fs.unwatchFile(args[0]);
        else watcher?.close();
      } catch (err) {
        console.log(label, plain(`${err.name} ${err.message} ${Object.entries(err)}`));
      }
    }
  }
}

async function files() {
  const show = (stats) => [stats.constructor.name, stats.size, stats.isFile(), Number(stats.mtimeMs) > 0];
  fs.writeFileSync(at('f'), 'x');
  fs.writeFileSync(at('other'), 'other');
  let watcher;
  for (const bigint of [false, true]) {
    const changes = [];
    watcher = fs.watchFile(at('f'), { interval: 10, bigint }, (...stats) => changes.push(stats));
    console.log(fs.watchFile(at('f'), () => {}) === watcher, watcher.listenerCount('change'), watcher.ref() === watcher, watcher.unref() === watcher);
    watcher.ref();
    // Nobody knows when it has first looked: the times change until it has seen that.
    for (let time = 1; changes.length === 0; time++) {
      fs.utimesSync(at('f'), time, time);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    const until = async (isIt) => {
      while (!isIt(changes.at(-1)[0])) await event(watcher, 'change');
      console.log(...changes.at(-1).map(show));
    };
    fs.unlinkSync(at('f'));
    await until((now) => Number(now.nlink) === 0);
    fs.linkSync(at('other'), at('f'));
    await until((now) => Number(now.nlink) > 0);
    const stopped = event(watcher, 'stop');
    fs.unwatchFile(at('f'));
    console.log(await stopped, watcher.listenerCount('change'));
  }
  watcher = fs.watchFile(at('none'), { interval: 10 }, (now, before) => console.log('none', show(now), show(before)));
  await event(watcher, 'change');
  fs.unwatchFile(at('none'));
}

async function iterators() {
  const { watch } = promises;
  let controller = new AbortController();
  let it = watch(tmp, { signal: controller.signal });
  console.log(Object.prototype.toString.call(it), it[Symbol.asyncIterator]() === it);
  let next = it.next();
  await 0;
  await 0;
  fs.mkdirSync(at('made'));
  console.log(await next);
  next = it.next();
  controller.abort('reason');
  await next.catch((err) => console.log(err.name, err.code, err.cause));
  console.log(await it.next());
  it = watch(tmp, { encoding: 'latin1' });
  next = it.next();
  await 0;
  await 0;
  fs.rmdirSync(at('made'));
  console.log(await next, await it.return(5), await it.next());
  for (const args of [[at('none')], [5], [tmp, 5], [tmp, null], [tmp, { persistent: 5 }], [tmp, { recursive: 5 }], [tmp, { encoding: 'nope' }], [tmp, { encoding: 'buffer' }], [tmp, { signal: 5 }], [tmp, 'utf8'], [tmp, { signal: AbortSignal.abort('x') }]]) {
    it = watch(...args);
    await it.next().catch((err) => console.log(plain(`${err.name} ${err.code} ${err.message} ${Object.keys(err)}`)));
    console.log(await it.next());
  }
  controller = new AbortController();
  const watcher = fs.watch(tmp, { signal: controller.signal });
  controller.abort();
  console.log(await event(watcher, 'close'));
  console.log(await event(fs.watch(tmp, { signal: AbortSignal.abort() }), 'close'));
}

(async () => {
  fs.writeFileSync(at('f'), '');
  await watch('folder', tmp, undefined,
    [1, () => fs.writeFileSync(at('n'), '')], [1, () => fs.appendFileSync(at('n'), 'abc')], [1, () => fs.chmodSync(at('n'), 0o600)], [2, () => fs.renameSync(at('n'), at('m'))],
    [1, () => fs.utimesSync(at('m'), 1, 1)], [1, () => fs.unlinkSync(at('m'))], [1, () => fs.mkdirSync(at('sub'))], [1, () => fs.rmdirSync(at('sub'))]);
  await watch('file', at('f'), 'buffer', [1, () => fs.appendFileSync(at('f'), 'abc')], [1, () => fs.chmodSync(at('f'), 0o600)], [1, () => fs.renameSync(at('f'), at('g'))], [3, () => fs.unlinkSync(at('g'))]);
  fs.mkdirSync(at('a/b'), { recursive: true });
  await watch('recursive', tmp, { recursive: true }, [1, () => fs.mkdirSync(at('a/b/c'))], [1, () => fs.rmdirSync(at('a/b/c'))]);
  fs.writeFileSync(at('f'), '');
  arguments_();
  await files();
  await iterators();
  fs.watch(tmp, { persistent: false });
  fs.watch(tmp).unref();
  fs.watchFile(at('f'), { persistent: false }, () => {});
  fs.watchFile(at('g'), () => {}).unref();
  fs.rmSync(tmp, { recursive: true });
})();
